namespace Workbench.Tests.Domain.Properties.Years;

/// <summary>Done, or why not.</summary>
public enum ReferenceOutcome
{
    Done,
    TimeTooLate,
    NothingToCover,
    AlreadyReversed,
    CardLapsed,
    CardDrawn,
    HoursHeld,
    NoAgreement,
    PackageUnchanged,
    AgreementEnded,
    LastDayOutOfRange,
    WorkAfterLastDay,
    AgreementNotEnded,
    EndTooOldToUndo,
}
