using Workbench.Tests.Architecture.Fixtures.Rooms.Shared.Queue;

namespace Workbench.Tests.Architecture.Fixtures.Rooms.Shared.Forecasts;

/// <summary>Knows a room that it may not know.</summary>
public static class SharedForecastsCode
{
    public static int Value => SharedQueueCode.Value;
}
