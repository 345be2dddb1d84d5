namespace Workbench.Domain;

/// <summary>
/// The reasons for a refusal. The resource Refusal_(code) says what is wrong and what to do. Each comment lists the data.
/// </summary>
public enum RefusalCode
{
    /// <summary>The person's roles don't allow the command.</summary>
    NotAllowed,

    /// <summary>Something was not found: what was looked for.</summary>
    NotFound,

    /// <summary>Somebody else changed the data in the meantime.</summary>
    ConcurrencyConflict,

    /// <summary>The operation was done before with other content.</summary>
    SentWithOtherContent,

    /// <summary>The draft was sent before, so that it is not saved again.</summary>
    DraftAlreadySent,
    Busy,

    /// <summary>
    /// The ticket's state does not allow the transition: current state, wanted state, states allowed from the current one.
    /// </summary>
    TransitionNotAllowed,

    /// <summary>A required text is missing: the field.</summary>
    TextMissing,

    /// <summary>A text is too long: the field, the maximum length.</summary>
    TextTooLong,

    /// <summary>The minutes of a time entry are out of range: the maximum (K10).</summary>
    MinutesOutOfRange,

    /// <summary>
    /// The ticket accepts no time, because nobody has worked on it or it was merged: its number, its state (K7).
    /// </summary>
    TicketAcceptsNoTime,

    /// <summary>The ticket has another technician, or none: its number (K4).</summary>
    NotYourTicket,

    /// <summary>The work date is out of range: earliest date, latest date (T3).</summary>
    WorkDateOutOfRange,

    /// <summary>Another customer has the number: the number.</summary>
    CustomerNumberTaken,

    /// <summary>Hours were drawn for work before the launch date: the earliest such work date (A3).</summary>
    WorkBeforeLaunch,

    /// <summary>The package is unknown: its name.</summary>
    PackageUnknown,

    /// <summary>There is another package of that name: its name.</summary>
    PackageExists,

    /// <summary>A package's included hours or yearly price are out of range: maximum hours, maximum price in SEK.</summary>
    PackageOutOfRange,

    /// <summary>The card has too few hours: the minimum (A4).</summary>
    CardTooSmall,

    /// <summary>The customer has no running agreement on the date: the date (F2).</summary>
    NoAgreement,

    /// <summary>The customer already has an agreement (A1).</summary>
    AgreementExists,

    /// <summary>The first day of an agreement is out of range: earliest day, latest day (A1).</summary>
    AgreementStartOutOfRange,

    /// <summary>The card has too many hours: the maximum (A4).</summary>
    CardTooLarge,

    /// <summary>The card's hours have lapsed: the day (A4).</summary>
    CardLapsed,

    /// <summary>Started work holds hours that would be lost: the minutes (F4).</summary>
    HoursHeld,

    /// <summary>The package is already chosen: its name (A11).</summary>
    PackageUnchanged,

    /// <summary>
    /// The term was closed too long ago to register time in it: the day of the reset, the days allowed (A12).
    /// </summary>
    LateRegistrationPeriodOver,

    /// <summary>The agreement already has a last day: the day (S3).</summary>
    AgreementEnded,

    /// <summary>The agreement has no last day to undo (S3).</summary>
    AgreementNotEnded,

    /// <summary>The end was not scheduled today: the day on which it was scheduled (S3).</summary>
    AgreementEndNotReversible,

    /// <summary>The last day is out of range: earliest day, latest day (S3).</summary>
    LastDayOutOfRange,

    /// <summary>Hours were drawn for work after the last day: the latest such work date (S3).</summary>
    WorkAfterLastDay,

    /// <summary>No uncovered time can be covered now (F8).</summary>
    NothingToCover,

    /// <summary>Hours were drawn from the card: the minutes (A4).</summary>
    CardAlreadyUsed,

    /// <summary>The ledger entry was already reversed: its number (A8).</summary>
    AlreadyReversed,

    /// <summary>A timer is already running: the ticket's number (K10).</summary>
    TimerAlreadyRunning,

    /// <summary>No timer is running (K10).</summary>
    NoTimerRunning,

    /// <summary>The ticket needs a size class that can be queued (K2).</summary>
    SizeRequired,

    /// <summary>The estimate is outside its size class: lower bound, upper bound (K2).</summary>
    EstimateOutsideSize,

    /// <summary>The bug is not classified (B2).</summary>
    BugNotClassified,

    /// <summary>The ticket is not a bug, and only bugs have a class (B2).</summary>
    NotABug,

    /// <summary>Another person uses the e-mail address.</summary>
    EmailTaken,

    /// <summary>The text is not a valid e-mail address.</summary>
    EmailInvalid,

    /// <summary>A person needs at least one role.</summary>
    RoleRequired,

    /// <summary>The last active administrator can't be removed.</summary>
    LastAdministrator,

    /// <summary>Only a person who came in by an import and never signed in can be joined.</summary>
    JoinNeedsImportedPerson,

    /// <summary>The person was joined into another one.</summary>
    PersonJoined,

    /// <summary>The one-time link was used or has expired.</summary>
    LinkExpired,

    /// <summary>The password is too short: the minimum length.</summary>
    PasswordTooShort,

    /// <summary>The password is a common one, repeats itself, or consists of words of its person.</summary>
    PasswordEasyToGuess,

    /// <summary>The current password, which a change asks for, is wrong.</summary>
    CurrentPasswordWrong,

    /// <summary>The code of the authenticator app is wrong, too old, or was used before.</summary>
    CodeWrong,

    /// <summary>A role of the person needs two-factor sign-in, so it can't be turned off.</summary>
    TwoFactorRequired,

    /// <summary>Too many wrong passwords: minutes until the next attempt.</summary>
    TooManyWrongPasswords,

    /// <summary>The import has invalid rows, so nothing was stored: how many.</summary>
    ImportRejected,

    /// <summary>No import reads a file of this name: the name, the known names.</summary>
    ImportFileUnknown,

    /// <summary>The ticket already belongs to that technician: its number (K11).</summary>
    AlreadyAssignedToTechnician,

    /// <summary>The technician has reached the maximum of started tickets: the maximum (K11).</summary>
    TooManyStartedTickets,

    /// <summary>The person is not an active technician: the id (K11).</summary>
    NotATechnician,

    /// <summary>The ticket's escalation is decided: the number of the escalation.</summary>
    EscalationOfTicketDecided,

    /// <summary>The ticket was delivered too long ago to be reopened: its number, the days allowed (K9).</summary>
    TooLateToReopen,

    /// <summary>The planned time is used up: the registered minutes (K2).</summary>
    NoPlannedTimeLeft,

    /// <summary>Two tickets together exceed four hours: minutes of the one, minutes of the other (K6, K8).</summary>
    FourHourLimitExceeded,

    /// <summary>The funding choice does not cover the shortfall: the minutes that would still be missing (F5).</summary>
    ChoiceDoesNotCoverShortfall,

    /// <summary>The price has changed since it was quoted to the customer: current price, quoted price (F5).</summary>
    PriceChanged,

    /// <summary>The hours suffice, so that no funding choice is needed: the ticket's number (F5).</summary>
    NothingToChoose,

    /// <summary>Time is registered, so that the rate can't be chosen in advance: the minutes (F5).</summary>
    WorkAlreadyStarted,

    /// <summary>An unclassified bug has reached its time limit, so no timer starts: the maximum minutes (F7).</summary>
    TroubleshootingCapReached,

    /// <summary>A text has characters that can't be stored: the field.</summary>
    TextUnstorable,

    /// <summary>Only a team lead can correct the time entry: its number (K7).</summary>
    NotYourTimeEntry,

    /// <summary>The time entry does not exist or was reversed: its number (K7).</summary>
    TimeEntryNotFound,

    /// <summary>
    /// All open tickets of the customer exceed four hours, and some are left out of the bundle: total minutes, their numbers
    /// (K3).
    /// </summary>
    LeftOutReasonRequired,

    /// <summary>The number does not belong to an open ticket of the same customer: the number (K3).</summary>
    NotOpenTicketOfCustomer,

    /// <summary>The bundle would exceed four hours: the planned minutes (K3).</summary>
    BundleOverFourHours,

    /// <summary>The kind can't change after classification or the first time entry: the ticket's number (K1).</summary>
    KindNotChangeable,

    /// <summary>
    /// Somebody else picked up the escalation: its number, and the person's name once the refusal is shown (D4).
    /// </summary>
    EscalationOwnedByOther,

    /// <summary>Nobody has picked up the escalation: its number (D4).</summary>
    EscalationNotPickedUp,

    /// <summary>The escalation is already decided: its number (D4).</summary>
    EscalationAlreadyDecided,

    /// <summary>A ticket of the escalation has no new size: its number (K3).</summary>
    RescopeIncomplete,

    /// <summary>The merge can no longer be undone: the number of the surviving ticket, its state (K8).</summary>
    MergeNotReversible,

    /// <summary>The new ticket can't follow up the given ticket: its number (K9).</summary>
    FollowUpNotAllowed,

    /// <summary>The time already belongs to that ticket: its number (K7).</summary>
    SameTicket,

    /// <summary>
    /// The class differs from the answers, or the answers lead to none, so that a reason is required: the class (B1).
    /// </summary>
    ClassReasonRequired,

    /// <summary>The answer is not to the next question: its position (B1).</summary>
    AnswerOutOfOrder,

    /// <summary>The product report is already shipped or declined: its number (B3).</summary>
    ReportNotOpen,

    /// <summary>The product report has another class than the bug: its number, its class (B3).</summary>
    ReportOfOtherClass,

    /// <summary>The period ends before it starts: first day, last day (D3).</summary>
    PeriodEndsBeforeStart,

    /// <summary>The extra days of a busy period are out of range: the maximum (D3).</summary>
    ExtraDaysOutOfRange,

    /// <summary>The file is too large: its name, the maximum in MB (K1).</summary>
    FileTooLarge,

    /// <summary>The file is empty: its name (K1).</summary>
    FileEmpty,

    /// <summary>The ticket has the maximum number of files: the maximum (K1).</summary>
    TooManyFiles,

    /// <summary>Somebody else added the file: its name (K1).</summary>
    NotYourFile,

    /// <summary>Minutes beyond four hours are undecided, so no timer starts: the minutes (K6).</summary>
    FourHourDecisionNeeded,

    /// <summary>No minutes beyond four hours are undecided: the ticket's number (K6).</summary>
    NothingToWaive,

    /// <summary>A ticket can't be related to itself: its number.</summary>
    SameTicketRelated,

    /// <summary>The ticket is in no bundle that can change: its number (K3).</summary>
    NotInBundle,

    /// <summary>Somebody else wrote the note, or it isn't a note.</summary>
    NotYourNote,

    /// <summary>A saved reply has a placeholder that nothing fills in: the placeholder.</summary>
    PlaceholderUnknown,

    /// <summary>Another saved reply has the name: the name.</summary>
    ReplyNameTaken,

    /// <summary>The day of a reminder is not ahead, or too far ahead: the first and the last day possible.</summary>
    ReminderDateOutOfRange,

    /// <summary>No warning of lapsing hours is due: the customer's number (N7).</summary>
    LapseWarningNotDue,

    /// <summary>A plan version or its offer is no longer valid: the last day on which it is.</summary>
    PlanExpired,

    /// <summary>The hours of a plan are out of range: the maximum.</summary>
    PlanHoursOutOfRange,

    /// <summary>The price of a plan is out of range: the maximum.</summary>
    PlanPriceOutOfRange,

    /// <summary>A plan ends before it starts.</summary>
    PlanEndsBeforeStart,

    /// <summary>A later offer replaced the one that was answered: its number.</summary>
    OfferReplaced,

    /// <summary>The date of an answer is out of range: earliest date, latest date.</summary>
    AnswerDateOutOfRange,

    /// <summary>The date of a follow-up is out of range: earliest date, latest date.</summary>
    FollowUpOutOfRange,

    /// <summary>A ticket of a bundle that is taken apart has no place to go: its number (K3).</summary>
    SplitIncomplete,

    /// <summary>All tickets of a bundle stay together, or none stays (K3).</summary>
    SplitChangesNothing,

    /// <summary>The month has not begun, so it can't be billed or locked: the month.</summary>
    BillingMonthNotBegun,

    /// <summary>The month is locked: the month.</summary>
    BillingMonthLocked,

    /// <summary>The month is not locked: the month.</summary>
    BillingMonthNotLocked,

    /// <summary>Everything of the month is handed over: the month.</summary>
    NothingToHandOver,

    /// <summary>The lines differ from those that were confirmed: their number and sum now.</summary>
    BillingBasisChanged,

    /// <summary>The hand-over was undone: its number.</summary>
    HandOverUndone,

    /// <summary>A later hand-over corrects lines of this one: its number, the later one's number.</summary>
    HandOverCorrected,

    /// <summary>The invoice is confirmed, or somebody is sending it: its reference.</summary>
    InvoiceBeingSent,

    /// <summary>The package is no longer sold: its name (A11).</summary>
    PackageNotSold,

    /// <summary>The number of a setting is out of range: the minimum, the maximum.</summary>
    SettingOutOfRange,

    /// <summary>The value of a setting is none of its choices: the value.</summary>
    SettingChoiceUnknown,

    /// <summary>The tiers of cards can't be used: the maximum of tiers, of hours, of percent (A4).</summary>
    CardTiersInvalid,

    /// <summary>The setting has that value already.</summary>
    SettingUnchanged,

    /// <summary>The first day of a change is out of range: earliest date, latest date.</summary>
    SettingDateOutOfRange,

    /// <summary>A telephone number has other characters than digits and the marks between them.</summary>
    TelephoneInvalid,

    /// <summary>The main contact can't be removed while there are others: the name.</summary>
    MainContactNeeded,

    /// <summary>A customer has the maximum number of contacts: the maximum.</summary>
    TooManyContacts,

    /// <summary>A setting is no time of day.</summary>
    SettingTimeInvalid,

    /// <summary>A setting is no month.</summary>
    SettingMonthInvalid,

    /// <summary>Too few deliveries for a forecast: how many there are, how many are needed (D5).</summary>
    ForecastPastTooThin,

    /// <summary>Nothing was delivered of late, so there is no forecast: the number of days (D5).</summary>
    ForecastNothingDelivered,

    /// <summary>
    /// More and more waits, so there is no forecast: tickets that arrived, tickets that were delivered, within how many days (D5).
    /// </summary>
    ForecastPastUnstable,

    /// <summary>The absence was cancelled (D7).</summary>
    AbsenceCancelled,

    /// <summary>The absence is another person's, and only a team lead can change it (D7).</summary>
    AbsenceOfAnother,

    /// <summary>The absence is over, and only a team lead can correct it: its last day (D7).</summary>
    AbsenceOver,

    /// <summary>The days of an absence are out of range: earliest date, latest date (D7).</summary>
    AbsenceDateOutOfRange,

    /// <summary>The absence has too many days: the maximum (D7).</summary>
    AbsenceTooLong,

    /// <summary>The person has another absence on the same days: its first day, its last day (D7).</summary>
    AbsenceOverlaps,

    /// <summary>The person has tickets in hand, about which nobody decided: how many (K11).</summary>
    TicketsInHand,

    /// <summary>A technician would get more started tickets than the maximum: the maximum (K11).</summary>
    TooManyForTechnician,

    /// <summary>The file isn't a calendar that can be read.</summary>
    CalendarUnreadable,

    /// <summary>The calendar has too many events: the maximum.</summary>
    CalendarTooLarge,

    /// <summary>The ticket was not reopened more than once, or nobody works on it any more: its number (K9).</summary>
    NothingToReview,
}
