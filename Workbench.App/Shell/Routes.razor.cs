using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Theme;

namespace Workbench.App.Shell;

/// <summary>The root component of live and static pages. Static pages leave out MudBlazor's providers.</summary>
public partial class Routes
{
    [Parameter]
    public ThemeChoice Theme { get; set; }
}
