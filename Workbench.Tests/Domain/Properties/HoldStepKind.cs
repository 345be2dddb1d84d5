namespace Workbench.Tests.Domain.Properties;

public enum HoldStepKind
{
    Start,
    Register,
    Deliver,
    BuyCard,
    CancelCard,
}
