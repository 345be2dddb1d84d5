namespace Workbench.Tests.Domain.Properties.AgreementHistories;

public enum HistoryStepKind
{
    BuyCard,
    RegisterToday,
    RegisterEarlier,
    RegisterLate,
    Correct,
    CancelCard,
    Upgrade,
    Downgrade,
    BackToPackage,
    Cover,
    Hold,
    Release,
    RunResets,
    RepeatRun,
    Reload,
    OrderEnd,
    UndoEnd,
    Quote,
}
