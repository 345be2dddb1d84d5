namespace Workbench.Domain;

/// <summary>
/// Every reason for which the program says no. Each has a sentence in both languages (Refusal_* in the texts) that names
/// what is wrong and how to mend it; the comment lists its data.
/// </summary>
public enum RefusalCode
{
    // The rule stands beside its code, which keeps the list short.
    // csharpier-ignore-start

    /// <summary>The person's roles don't allow it.</summary>
    NotAllowed
    /// <summary>The thing is not there: what was looked for.</summary>
    NotFound
    /// <summary>Somebody else changed it meanwhile.</summary>
    ChangedMeanwhile
    /// <summary>The database was busy for too long.</summary>
    Busy
    /// <summary>State now, the change asked for, the states allowed from here.</summary>
    StateDoesNotAllow
    /// <summary>A text is missing: the field.</summary>
    TextMissing
    /// <summary>A text is too long: the field, the limit.</summary>
    TextTooLong
    /// <summary>Minutes per entry: the largest amount.</summary>
    [Rule("K10")] MinutesOutOfRange
    /// <summary>The ticket has another technician, or none: its number.</summary>
    [Rule("K4")] NotYourTicket
    /// <summary>Work date: earliest, latest.</summary>
    [Rule("T3")] WorkDateOutOfRange
    /// <summary>Customers are known by number: the number.</summary>
    CustomerNumberTaken
    /// <summary>The package is unknown: the name.</summary>
    PackageUnknown
    /// <summary>Included hours or yearly price of a package: the most hours, the highest price in SEK.</summary>
    PackageOutOfRange
    /// <summary>Hours per card: the smallest.</summary>
    [Rule("A4")] CardTooSmall
    /// <summary>The customer has no running agreement on that date: the date.</summary>
    [Rule("F2")] NoAgreement
    /// <summary>The customer has an agreement already.</summary>
    [Rule("A1")] AgreementExists
    /// <summary>Hours per card: the largest.</summary>
    [Rule("A4")] CardTooLarge
    /// <summary>The card's end has come: the day.</summary>
    [Rule("A4")] CardLapsed
    /// <summary>Started work holds hours that would go: the minutes.</summary>
    [Rule("F4")] HoursHeld
    /// <summary>The package is the one that is chosen already: its name.</summary>
    [Rule("A11")] PackageUnchanged
    /// <summary>The term was closed too long ago to register time in it: the day, the days allowed.</summary>
    [Rule("A12")] TimeTooLate
    /// <summary>The agreement has a last day already: the day.</summary>
    [Rule("S3")] AgreementEnded
    /// <summary>The agreement has no last day that could be undone.</summary>
    [Rule("S3")] AgreementNotEnded
    /// <summary>The end was not ordered today: the day on which it was.</summary>
    [Rule("S3")] EndTooOldToUndo
    /// <summary>Last day: earliest, latest.</summary>
    [Rule("S3")] LastDayOutOfRange
    /// <summary>Hours stand drawn for work after the last day: the latest such day.</summary>
    [Rule("S3")] WorkAfterLastDay
    /// <summary>No uncovered time could be covered now.</summary>
    [Rule("F8")] NothingToCover
    /// <summary>Something was drawn from the card: the minutes.</summary>
    [Rule("A4")] CardDrawn
    /// <summary>The entry was reversed already: its number.</summary>
    [Rule("A8")] AlreadyReversed
    /// <summary>A timer runs already: the ticket's number.</summary>
    [Rule("K10")] TimerRuns
    /// <summary>No timer runs.</summary>
    [Rule("K10")] NoTimerRuns
    /// <summary>A size class that can be queued is needed.</summary>
    [Rule("K2")] SizeNeeded
    /// <summary>The estimate lies outside its size class: from, to.</summary>
    [Rule("K2")] EstimateOutsideSize
    /// <summary>A bug has no class yet.</summary>
    [Rule("B2")] BugNotClassified
    /// <summary>Only bugs have a class.</summary>
    [Rule("B2")] NotABug
    /// <summary>The e-mail address is in use.</summary>
    EmailTaken
    /// <summary>The e-mail address is not one.</summary>
    EmailInvalid
    /// <summary>A person needs a role.</summary>
    RoleNeeded
    /// <summary>The last active administrator can't go.</summary>
    LastAdministrator
    /// <summary>A one-time link was used or is too old.</summary>
    LinkExpired
    /// <summary>Password too short: the smallest length.</summary>
    PasswordTooShort
    /// <summary>An import has bad rows, so nothing was written: how many.</summary>
    ImportRejected
    /// <summary>The ticket is that technician's already: its number.</summary>
    [Rule("K11")] AlreadyTheirs
    /// <summary>The technician has as many started tickets as may be: the number.</summary>
    [Rule("K11")] TooManyStarted
    /// <summary>No such technician works here: the id.</summary>
    [Rule("K11")] NotATechnician
    /// <summary>The escalation was decided: its number.</summary>
    EscalationDecided
    /// <summary>Delivered too long ago: the ticket's number, the days allowed.</summary>
    [Rule("K9")] TooLateToReopen
    /// <summary>Nothing of the planned time is left: the minutes registered.</summary>
    [Rule("K2")] EstimateUsedUp
    /// <summary>Time beyond four hours: registered so far, wanted now.</summary>
    [Rule("K6")] FourHoursPassed
    /// <summary>The choice would not cover what is missing: the minutes that would still be missing.</summary>
    [Rule("F5")] ChoiceTooSmall
    /// <summary>The hours suffice, so there is nothing to choose: the ticket's number.</summary>
    [Rule("F5")] NothingToChoose
    /// <summary>Time is registered, so the rate is not chosen in advance any more: the minutes.</summary>
    [Rule("F5")] WorkHasBegun
    /// <summary>Time on a bug without a class: the most minutes.</summary>
    [Rule("F7")] TroubleshootingCapReached
    /// <summary>A text has characters that can't be kept: the field.</summary>
    TextUnstorable
    /// <summary>Only a team lead corrects it: the time entry's number.</summary>
    [Rule("K7")] NotYourTime
    /// <summary>The time entry is not there or was taken back: its number.</summary>
    [Rule("K7")] TimeNotStanding
    /// <summary>Together the customer's open tickets pass four hours, and some are left out: the minutes, their numbers.</summary>
    [Rule("K3")] LeftOutReasonNeeded
    /// <summary>It is no open ticket of the same customer: its number.</summary>
    [Rule("K3")] NotTogether
    /// <summary>What is handled together would pass four hours: the minutes planned.</summary>
    [Rule("K3")] TogetherOverFourHours
    /// <summary>The kind stays, once there is a class or time: the ticket's number.</summary>
    [Rule("K1")] KindFixed
    /// <summary>Somebody else picked the escalation up: its number.</summary>
    [Rule("D4")] EscalationTaken
    /// <summary>Nobody has picked the escalation up: its number.</summary>
    [Rule("D4")] EscalationNotPickedUp
    /// <summary>The escalation is decided: its number.</summary>
    [Rule("D4")] EscalationOver
    /// <summary>A ticket of the escalation has no new size: its number.</summary>
    [Rule("K3")] RescopeIncomplete
    /// <summary>The merge can't be undone any more: the number of the ticket that survived, its state.</summary>
    [Rule("K8")] MergeStands
    /// <summary>A new ticket can't take up that one: its number.</summary>
    [Rule("K9")] CannotFollow
    /// <summary>The time stands on that ticket already: its number.</summary>
    [Rule("K7")] SameTicket

    // csharpier-ignore-end
}
