namespace Workbench.Tests.Domain.Properties.AgreementHistories;

/// <summary>How far time moves before a step; boundaries of the rules are frequent.</summary>
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
