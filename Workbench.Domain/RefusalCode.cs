namespace Workbench.Domain;

/// <summary>Every reason for a no; its sentence (Refusal_*) says what is wrong and how to mend it, the comment lists its data.</summary>
public enum RefusalCode
{
    /// <summary>The person's roles don't allow it.</summary>
    NotAllowed,

    /// <summary>The thing is not there: what was looked for.</summary>
    NotFound,

    /// <summary>Somebody else changed it meanwhile.</summary>
    ConcurrencyConflict,
    Busy,

    /// <summary>State now, the change asked for, the states allowed from here.</summary>
    TransitionNotAllowed,

    /// <summary>A text is missing: the field.</summary>
    TextMissing,

    /// <summary>A text is too long: the field, the limit.</summary>
    TextTooLong,

    /// <summary>Minutes per entry: the largest amount (K10).</summary>
    MinutesOutOfRange,

    /// <summary>Nobody has worked on the ticket, or it was merged: its number, its state (K7).</summary>
    TicketAcceptsNoTime,

    /// <summary>The ticket has another technician, or none: its number (K4).</summary>
    NotYourTicket,

    /// <summary>Work date: earliest, latest (T3).</summary>
    WorkDateOutOfRange,

    /// <summary>Customers are known by number: the number.</summary>
    CustomerNumberTaken,

    /// <summary>Hours stand drawn for work before the launch date: the earliest such day (A3).</summary>
    WorkBeforeLaunch,

    /// <summary>The package is unknown: the name.</summary>
    PackageUnknown,

    /// <summary>Included hours or yearly price of a package: the most hours, the highest price in SEK.</summary>
    PackageOutOfRange,

    /// <summary>Hours per card: the smallest (A4).</summary>
    CardTooSmall,

    /// <summary>The customer has no running agreement on that date: the date (F2).</summary>
    NoAgreement,

    /// <summary>The customer has an agreement already (A1).</summary>
    AgreementExists,

    /// <summary>First day of an agreement: earliest, latest (A1).</summary>
    AgreementStartOutOfRange,

    /// <summary>Hours per card: the largest (A4).</summary>
    CardTooLarge,

    /// <summary>The card's end has come: the day (A4).</summary>
    CardLapsed,

    /// <summary>Started work holds hours that would go: the minutes (F4).</summary>
    HoursHeld,

    /// <summary>The package is the one that is chosen already: its name (A11).</summary>
    PackageUnchanged,

    /// <summary>The term was closed too long ago to register time in it: the day, the days allowed (A12).</summary>
    LateRegistrationPeriodOver,

    /// <summary>The agreement has a last day already: the day (S3).</summary>
    AgreementEnded,

    /// <summary>The agreement has no last day that could be undone (S3).</summary>
    AgreementNotEnded,

    /// <summary>The end was not ordered today: the day on which it was (S3).</summary>
    AgreementEndNotReversible,

    /// <summary>Last day: earliest, latest (S3).</summary>
    LastDayOutOfRange,

    /// <summary>Hours stand drawn for work after the last day: the latest such day (S3).</summary>
    WorkAfterLastDay,

    /// <summary>No uncovered time could be covered now (F8).</summary>
    NothingToCover,

    /// <summary>Something was drawn from the card: the minutes (A4).</summary>
    CardAlreadyUsed,

    /// <summary>The entry was reversed already: its number (A8).</summary>
    AlreadyReversed,

    /// <summary>A timer runs already: the ticket's number (K10).</summary>
    TimerAlreadyRunning,

    /// <summary>No timer runs (K10).</summary>
    NoTimerRunning,

    /// <summary>A size class that can be queued is needed (K2).</summary>
    SizeRequired,

    /// <summary>The estimate lies outside its size class: from, to (K2).</summary>
    EstimateOutsideSize,

    /// <summary>A bug has no class yet (B2).</summary>
    BugNotClassified,

    /// <summary>Only bugs have a class (B2).</summary>
    NotABug,

    /// <summary>The e-mail address is in use.</summary>
    EmailTaken,

    /// <summary>The e-mail address is not one.</summary>
    EmailInvalid,

    /// <summary>A person needs a role.</summary>
    RoleRequired,

    /// <summary>The last active administrator can't go.</summary>
    LastAdministrator,

    /// <summary>A one-time link was used or is too old.</summary>
    LinkExpired,

    /// <summary>Password too short: the smallest length.</summary>
    PasswordTooShort,

    /// <summary>An import has bad rows, so nothing was written: how many.</summary>
    ImportRejected,

    /// <summary>No import reads a file of this name: the name, the names that are read.</summary>
    ImportFileUnknown,

    /// <summary>The ticket is that technician's already: its number (K11).</summary>
    AlreadyAssignedToTechnician,

    /// <summary>The technician has as many started tickets as may be: the number (K11).</summary>
    TooManyStartedTickets,

    /// <summary>No such technician works here: the id (K11).</summary>
    NotATechnician,

    /// <summary>The escalation was decided: its number.</summary>
    EscalationOfTicketDecided,

    /// <summary>Delivered too long ago: the ticket's number, the days allowed (K9).</summary>
    TooLateToReopen,

    /// <summary>Nothing of the planned time is left: the minutes registered (K2).</summary>
    NoPlannedTimeLeft,

    /// <summary>Time beyond four hours: registered so far, wanted now (K6).</summary>
    FourHourLimitExceeded,

    /// <summary>The choice would not cover what is missing: the minutes that would still be missing (F5).</summary>
    ChoiceDoesNotCoverShortfall,

    /// <summary>The price is not the one that the customer was told: that of now and the one said (F5).</summary>
    PriceChanged,

    /// <summary>The hours suffice, so there is nothing to choose: the ticket's number (F5).</summary>
    NothingToChoose,

    /// <summary>Time is registered, so the rate is not chosen in advance any more: the minutes (F5).</summary>
    WorkAlreadyStarted,

    /// <summary>Time on a bug without a class: the most minutes (F7).</summary>
    TroubleshootingCapReached,

    /// <summary>A text has characters that can't be kept: the field.</summary>
    TextUnstorable,

    /// <summary>Only a team lead corrects it: the time entry's number (K7).</summary>
    NotYourTimeEntry,

    /// <summary>The time entry is not there or was taken back: its number (K7).</summary>
    TimeEntryNotFound,

    /// <summary>Together the customer's open tickets pass four hours, and some are left out: the minutes, their numbers (K3).</summary>
    LeftOutReasonRequired,

    /// <summary>It is no open ticket of the same customer: its number (K3).</summary>
    NotOpenTicketOfCustomer,

    /// <summary>What is handled together would pass four hours: the minutes planned (K3).</summary>
    BundleOverFourHours,

    /// <summary>The kind stays, once there is a class or time: the ticket's number (K1).</summary>
    KindNotChangeable,

    /// <summary>Somebody else picked the escalation up: its number, and once it is said to somebody their name (D4).</summary>
    EscalationOwnedByOther,

    /// <summary>Nobody has picked the escalation up: its number (D4).</summary>
    EscalationNotPickedUp,

    /// <summary>The escalation is decided: its number (D4).</summary>
    EscalationAlreadyDecided,

    /// <summary>A ticket of the escalation has no new size: its number (K3).</summary>
    RescopeIncomplete,

    /// <summary>The merge can't be undone any more: the number of the ticket that survived, its state (K8).</summary>
    MergeNotReversible,

    /// <summary>A new ticket can't take up that one: its number (K9).</summary>
    FollowUpNotAllowed,

    /// <summary>The time stands on that ticket already: its number (K7).</summary>
    SameTicket,

    /// <summary>A class other than the answers come to, or none, asks for a reason: the class (B1).</summary>
    ClassReasonRequired,

    /// <summary>An answer to a question that does not come here: its place (B1).</summary>
    AnswerOutOfOrder,

    /// <summary>The report to the product group is shipped or declined: its number (B3).</summary>
    ReportNotOpen,

    /// <summary>The report is of another class than the bug: its number, its class (B3).</summary>
    ReportOfOtherClass,

    /// <summary>A period ends before it begins: its first day, its last day (D3).</summary>
    PeriodEndsBeforeStart,

    /// <summary>Extra days of a busy period: the most (D3).</summary>
    ExtraDaysOutOfRange,

    /// <summary>A file is too large: its name, the most in MB (K1).</summary>
    FileTooLarge,

    /// <summary>A file is empty: its name (K1).</summary>
    FileEmpty,

    /// <summary>A ticket has as many files as may be: how many (K1).</summary>
    TooManyFiles,

    /// <summary>Somebody else added the file: its name (K1).</summary>
    NotYourFile,
}
