using Workbench.Domain;

namespace Workbench.Tests.Architecture.Fixtures;

[Rule("Z9", Decides = true)]
public sealed class CarriesUnknownRules
{
    [Rule("Z8")]
    public int Value { get; init; }
}
