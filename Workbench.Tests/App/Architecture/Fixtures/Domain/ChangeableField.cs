namespace Workbench.Tests.Architecture.Fixtures.Domain;

public sealed class ChangeableField
{
    private int count;

    public int Next() => ++count;
}
