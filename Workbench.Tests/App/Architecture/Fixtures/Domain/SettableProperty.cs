namespace Workbench.Tests.Architecture.Fixtures.Domain;

public sealed class SettableProperty
{
    public int Value { get; set; }
}
