using Workbench.Tests.Architecture.Fixtures.Rooms.Jobs;

namespace Workbench.Tests.Architecture.Fixtures.Rooms.Features.Gamma;

/// <summary>Knows a room that it may not know.</summary>
public static class FeaturesCode
{
    public static int Value => JobsCode.Value;
}
