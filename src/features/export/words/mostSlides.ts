/** Of more records no slides are made: each takes a picture, and nobody shows so many. */
export const mostSlides = 200;
