namespace Workbench.Tests.Domain.Properties.AgreementHistories.Reference;

/// <summary>Done, or why not.</summary>
public enum ReferenceOutcome
{
    Done,
    LateRegistrationPeriodOver,
    NothingToCover,
    AlreadyReversed,
    CardLapsed,
    CardAlreadyUsed,
    HoursHeld,
    NoAgreement,
    PackageUnchanged,
    AgreementEnded,
    LastDayOutOfRange,
    WorkAfterLastDay,
    AgreementNotEnded,
    AgreementEndNotReversible,
}
