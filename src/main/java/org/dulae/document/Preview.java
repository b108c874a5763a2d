package org.dulae.document;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A picture made small for lists, so that a slow line does not load the whole of each. */
final class Preview {
    private static final int LONGEST = 320;
    /** What is larger than any telephone's picture is somebody's trick to fill the memory. */
    private static final long MOST_DOTS = 120_000_000;

    private Preview() {}

    /** @param bare without what tells where it was taken; empty where the type is none we can make small */
    static Optional<byte[]> of(FileType type, byte[] bare) {
        if (type != FileType.JPEG && type != FileType.PNG) {
            return Optional.empty();
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bare))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return small(reader).map(jpeg -> upright(type, bare, jpeg));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            // Cannot be made small; the picture itself is kept and shown.
            return Optional.empty();
        }
    }

    private static Optional<byte[]> small(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_DOTS) {
            return Optional.empty();
        }
        ImageReadParam coarse = reader.getDefaultReadParam();
        int each = Math.max(1, Math.max(width, height) / (2 * LONGEST));
        coarse.setSourceSubsampling(each, each, 0, 0);
        BufferedImage read = reader.read(0, coarse);
        double scale = Math.min(1.0, (double) LONGEST / Math.max(read.getWidth(), read.getHeight()));
        BufferedImage small = new BufferedImage(
                Math.max(1, (int) (read.getWidth() * scale)),
                Math.max(1, (int) (read.getHeight() * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D drawn = small.createGraphics();
        drawn.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawn.setBackground(java.awt.Color.WHITE);
        drawn.clearRect(0, 0, small.getWidth(), small.getHeight());
        drawn.drawImage(read, 0, 0, small.getWidth(), small.getHeight(), null);
        drawn.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        return ImageIO.write(small, "jpg", jpeg) ? Optional.of(jpeg.toByteArray()) : Optional.empty();
    }

    /** Says which way is up as the picture itself does. */
    private static byte[] upright(FileType type, byte[] bare, byte[] jpeg) {
        byte[] up = type == FileType.JPEG ? Metadata.orientation(bare) : new byte[0];
        ByteArrayOutputStream whole = new ByteArrayOutputStream(jpeg.length + up.length);
        whole.write(jpeg, 0, 2);
        whole.writeBytes(up);
        whole.write(jpeg, 2, jpeg.length - 2);
        return whole.toByteArray();
    }
}
