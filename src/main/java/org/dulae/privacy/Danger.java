package org.dulae.privacy;

/** Why a paper about a person may put somebody in danger. None of them decides: a colleague is asked, with or without them. */
enum Danger {
    /** Somebody else asks. */
    NOT_HERSELF,
    /** It is about a child: the one who asks for her may be the one who hurts her. */
    CHILD,
    /** Somebody of the household has a matter that few may know of, and who looks is one of them. */
    RESTRICTED,
    /** A sign of danger was heard about somebody of the household. */
    WARNING_SIGN,
    /** A number of the household must not be called. */
    UNSAFE_PHONE
}
