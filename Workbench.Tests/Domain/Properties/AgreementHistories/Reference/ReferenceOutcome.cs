namespace Workbench.Tests.Domain.Properties.AgreementHistories.Reference;

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
