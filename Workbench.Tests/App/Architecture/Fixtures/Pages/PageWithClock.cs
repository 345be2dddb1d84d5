using Microsoft.AspNetCore.Components;

namespace Workbench.Tests.Architecture.Fixtures.Pages;

public sealed class PageWithClock : ComponentBase
{
    [Inject]
    public required TimeProvider Clock { get; init; }
}
