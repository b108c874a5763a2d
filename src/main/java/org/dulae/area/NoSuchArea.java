package org.dulae.area;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A code that no place has, now or before; asked for by address, the page is not found. */
public class NoSuchArea extends ErrorResponseException {
    NoSuchArea(AreaCode code) {
        super(HttpStatus.NOT_FOUND, new IllegalArgumentException("no area has the code " + code));
    }
}
