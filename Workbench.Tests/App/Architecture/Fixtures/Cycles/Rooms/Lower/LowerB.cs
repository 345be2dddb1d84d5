using Workbench.Tests.Architecture.Fixtures.Cycles.Rooms.Upper;

namespace Workbench.Tests.Architecture.Fixtures.Cycles.Rooms.Lower;

/// <summary>No file is in a circle here, but the two rooms are.</summary>
public sealed class LowerB
{
    public UpperA? Upper { get; init; }
}
