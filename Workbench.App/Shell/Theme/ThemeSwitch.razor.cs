using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;

namespace Workbench.App.Shell.Theme;

/// <summary>Switches the theme between system, light and dark.</summary>
public sealed partial class ThemeSwitch : IDisposable
{
    [Inject]
    public required ThemeState State { get; set; }

    private string Label => Formats.Text(ShellTexts.Theme_Switch, State.Choice.ToText());

    private IconName CurrentIcon =>
        State.Choice switch
        {
            ThemeChoice.Auto => IconName.ThemeAuto,
            ThemeChoice.Light => IconName.ThemeLight,
            ThemeChoice.Dark => IconName.ThemeDark,
        };

    public void Dispose() => State.Changed -= OnChanged;

    protected override void OnInitialized() => State.Changed += OnChanged;

    private Task NextAsync() => State.ChooseAsync(State.Choice.Next());

    private void OnChanged(object? sender, EventArgs e) => _ = InvokeAsync(StateHasChanged);
}
