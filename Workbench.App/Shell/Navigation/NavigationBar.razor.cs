using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Workbench.App.Shell.Keyboard;

namespace Workbench.App.Shell.Navigation;

/// <summary>
/// Shows the links of the pages: at the side, or at the bottom of a narrow screen with the rest behind "more". Every open page
/// has it, so its links and shortcuts are no components.
/// </summary>
public sealed partial class NavigationBar : IDisposable
{
    /// <summary>Number of links at the bottom of a narrow screen. The rest is behind "more".</summary>
    private const int VisibleOnNarrowScreen = 4;

    private readonly List<IDisposable> _shortcuts = [];
    private IReadOnlyList<NavigationEntry> _entries = [];
    private string? _name;
    private bool _isSignedIn;
    private bool _more;

    [CascadingParameter]
    public Task<AuthenticationState>? AuthenticationState { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    public required KeyboardShortcuts Shortcuts { get; set; }

    [Inject]
    public required IEnumerable<NavigationBadge> Badges { get; set; }

    public void Dispose()
    {
        Navigation.LocationChanged -= OnLocationChanged;
        _shortcuts.ForEach(s => s.Dispose());
    }

    protected override void OnInitialized() => Navigation.LocationChanged += OnLocationChanged;

    protected override async Task OnParametersSetAsync()
    {
        var person = AuthenticationState is { } state ? (await state).User : new();
        Show(person);
    }

    private void Show(ClaimsPrincipal person)
    {
        _isSignedIn = person.Identity is { IsAuthenticated: true };
        _name = person.Identity?.Name;
        var entries = NavigationMap.For(person);
        if (_entries.SequenceEqual(entries))
        {
            return;
        }

        _entries = entries;
        _shortcuts.ForEach(s => s.Dispose());
        _shortcuts.Clear();
        _shortcuts.AddRange(
            from entry in entries
            from keys in entry.Keys
            select Shortcuts.Register(keys, entry.Title(), () => GoAsync(entry))
        );
    }

    private string ClassOf(NavigationEntry entry, string cssClass) =>
        IsCurrent(entry) ? $"{cssClass} active" : cssClass;

    private string? CurrentOf(NavigationEntry entry) => IsCurrent(entry) ? "page" : null;

    private bool IsCurrent(NavigationEntry entry) =>
        NavigationMap.IsAt(entry, Navigation.ToBaseRelativePath(Navigation.Uri));

    private RenderFragment? BadgeOf(NavigationEntry entry) =>
        Badges.FirstOrDefault(badge =>
            string.Equals(badge.Href, entry.Href, StringComparison.Ordinal)
        )
            is { } badge
            ? builder =>
            {
                builder.OpenComponent(0, badge.Component);
                builder.CloseComponent();
            }
            : null;

    private Task GoAsync(NavigationEntry entry)
    {
        Navigation.NavigateTo(entry.Href);
        return Task.CompletedTask;
    }

    /// <summary>Renders again after every navigation: the current page is marked, and the menu of "more" is closed.</summary>
    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        _more = false;
        _ = InvokeAsync(StateHasChanged);
    }
}
