using Workbench.Tests.Architecture.Fixtures.Cycles.Rooms.Lower;

namespace Workbench.Tests.Architecture.Fixtures.Cycles.Rooms.Upper;

public sealed class UpperA
{
    public LowerA? Lower { get; init; }
}
