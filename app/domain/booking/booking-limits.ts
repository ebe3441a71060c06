/**
 * Why a booking on the citizen pages has to wait, though the time is free.
 * `network_limit`: strangers of one network address have booked much today.
 * `contact_limit`: the contact has many appointments to come, or many mails went to it today.
 */
export type BookingLimit = "network_limit" | "contact_limit";
