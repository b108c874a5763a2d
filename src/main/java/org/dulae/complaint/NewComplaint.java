package org.dulae.complaint;

/** A complaint as it comes in. */
public record NewComplaint(Complained whom, Complaint.Told told, Complaint.Reach reach) {}
