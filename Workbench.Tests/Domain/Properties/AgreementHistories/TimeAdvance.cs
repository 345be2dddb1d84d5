namespace Workbench.Tests.Domain.Properties.AgreementHistories;

/// <summary>How far time moves before a step: the borders of the rules are common.</summary>
public enum TimeAdvance
{
    Stay,
    NextDay,
    Month,
    Quarter,
    EveOfReset,
    ResetDay,
    LastLateDay,
    AfterLastLateDay,
    TwoYears,
}
