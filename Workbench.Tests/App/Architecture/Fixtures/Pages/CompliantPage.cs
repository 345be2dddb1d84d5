using Microsoft.AspNetCore.Components;

namespace Workbench.Tests.Architecture.Fixtures.Pages;

public sealed class CompliantPage : ComponentBase
{
    [Parameter]
    public int Number { get; set; }
}
