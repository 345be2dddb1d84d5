namespace Workbench.Tests.Domain.Properties;

public enum LedgerStepKind
{
    Include,
    Upgrade,
    BuyCard,
    Draw,
    Reverse,
    Cancel,
    Reload,
}
