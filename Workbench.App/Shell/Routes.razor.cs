using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Theme;

namespace Workbench.App.Shell;

/// <summary>The root of the live page, and of the static ones, where the providers would only be in the way.</summary>
public partial class Routes
{
    [Parameter]
    public ThemeChoice Theme { get; set; }
}
