namespace Workbench.Tests.Domain.Properties.AgreementHistories.Reference;

/// <summary>The outcome of an operation: done, or the reason for a refusal.</summary>
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
