using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using MudBlazor;
using Workbench.App.Commands;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Interop;
using Workbench.Domain.Notifications;

namespace Workbench.App.Features.Notifications;

/// <summary>
/// Shows a person's notifications on every page, with the number of new ones and a link to each. The visible window also shows
/// new ones as a snackbar. Opening the page that a notification links to marks it as seen.
/// </summary>
public sealed partial class NotificationBell
{
    private readonly NotificationChanges _changes = new();
    private NotificationList _list = NotificationList.Empty;
    private DotNetObjectReference<NotificationBell>? _jsReference;
    private IJSObjectReference? _module;
    private ModalDialog? _dialog;
    private bool _wasRead;

    [Inject]
    public required NotificationsQuery Query { get; init; }

    [Inject]
    public required SendNotifications Send { get; init; }

    [Inject]
    public required MarkNotificationsSeen MarkSeen { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    /// <summary>A timer becomes forgotten, a deadline close or the night end without any change.</summary>
    protected override TimeSpan? RefreshInterval => TimeSpan.FromMinutes(2);

    private string Label =>
        _list.UnseenCount > 0
            ? Formats.Text(NotificationsTexts.TitleNew, _list.UnseenCount)
            : NotificationsTexts.Title;

    /// <summary>
    /// Called when this window becomes visible again: notifications that it left to other windows may still be unsent.
    /// </summary>
    [JSInvokable]
    public Task OnWindowFocusedAsync() => ShowNewAsync();

    protected override void OnInitialized() => Navigation.LocationChanged += OnLocationChanged;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _jsReference = DotNetObjectReference.Create(this);
        var module = await Js.InvokeAsync<IJSObjectReference>(
            "import",
            DisposalToken,
            $"./{Assets["page-visibility.js"]}"
        );
        await module.InvokeVoidAsync("start", DisposalToken, _jsReference);
        _module = module;
        await OnWindowFocusedAsync();
    }

    protected override bool HasNewContent => _wasRead;

    protected override bool IsAffectedBy(Change change) =>
        _changes.TryAdd(
            change,
            Actor.Id,
            ResetNotices.Concern(Actor.Roles),
            GroupAlerts.ConcernEscalations(Actor.Roles)
        );

    protected override async Task ReadAsync(CancellationToken ct)
    {
        var changedTickets = _changes.TakeTickets();
        _wasRead = false;
        try
        {
            if (
                changedTickets is not null
                && !_list.Notifications.Any(n => IsAbout(n.Notification, changedTickets))
                && !await Query.AnyConcernsAsync(Actor, changedTickets, ct)
            )
            {
                return;
            }

            _list = await Query.RunAsync(Actor, ct);
            _wasRead = true;
        }
        catch (AccessDeniedException)
        {
            _list = NotificationList.Empty;
            _wasRead = true;
        }

        await ShowNewAsync();
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        Navigation.LocationChanged -= OnLocationChanged;
        await _module.InvokeAndDisposeAsync("stop");
        _jsReference?.Dispose();
        await base.DisposeAsyncCore();
    }

    private async Task ShowNewAsync()
    {
        if (
            _module is null
            || (_list.ToSend.Count == 0 && UnseenOnThisPage().Count == 0)
            || await IsHiddenAsync(_module)
        )
        {
            return;
        }

        if (_list.ToSend.Count > 0)
        {
            var outcome = await Send.RunAsync(Actor, Guid.NewGuid(), CancellationToken.None);
            ShowToast(outcome.Match(t => t.Notices, _ => []));
        }

        await MarkSeenAsync(UnseenOnThisPage());
    }

    private static bool IsAbout(Notification notification, IReadOnlyCollection<int> tickets) =>
        tickets.Contains(notification.Number) || notification.TicketNumbers.Any(tickets.Contains);

    /// <summary>
    /// Returns whether the window is hidden. A window that can't be asked counts as hidden: its connection is lost or closing.
    /// </summary>
    private static async Task<bool> IsHiddenAsync(IJSObjectReference module)
    {
        try
        {
            return await module.InvokeAsync<bool>("isHidden");
        }
        catch (Exception lost)
            when (lost
                    is JSException
                        or JSDisconnectedException
                        or InvalidOperationException
                        or OperationCanceledException
            )
        {
            return true;
        }
    }

    private void ShowToast(IReadOnlyList<Notification> notices)
    {
        if (notices.Count == 0)
        {
            return;
        }

        Snackbar.Add(
            NotificationText.Combined(notices, Clock.UtcNow),
            Severity.Info,
            toast =>
            {
                var hasPage =
                    notices.Count == 1
                    && NotificationText.Address(notices[0], Actor.Roles) is not null;
                toast.Action = hasPage ? NotificationsTexts.Go : NotificationsTexts.Show;
                toast.OnClick = _ => hasPage ? GoAsync(notices[0]) : OpenAsync();
                toast.VisibleStateDuration = 8_000;
            }
        );
    }

    /// <summary>Returns the keys of unseen notifications that link to the open page.</summary>
    private IReadOnlyList<string> UnseenOnThisPage()
    {
        var page = Navigation.ToBaseRelativePath(Navigation.Uri);
        return
        [
            .. _list
                .Notifications.Where(n => !n.IsSeen)
                .Select(n => n.Notification)
                .Where(n => IsOnPage(n, page))
                .SelectMany(n => n.CauseKeys()),
        ];
    }

    /// <summary>The list of a group is named by the query of its address. For others the path is enough.</summary>
    private bool IsOnPage(Notification notification, string page)
    {
        var address = NotificationText.Address(notification, Actor.Roles);
        return notification.MemberKeys.Count > 0
            ? string.Equals(address, page.Split('#')[0], StringComparison.Ordinal)
            : string.Equals(
                address?.Split('?')[0],
                page.Split('?', '#')[0],
                StringComparison.Ordinal
            );
    }

    private async Task MarkSeenAsync(IReadOnlyList<string> keys)
    {
        if (keys.Count > 0)
        {
            await MarkSeen.RunAsync(Actor, keys, Guid.NewGuid(), CancellationToken.None);
        }
    }

    private Task MarkAllSeenAsync() =>
        MarkSeenAsync([
            .. _list
                .Notifications.Where(n => !n.IsSeen)
                .SelectMany(n => n.Notification.CauseKeys()),
        ]);

    private async Task OpenAsync() => await _dialog!.OpenAsync();

    private async Task GoAsync(Notification notification)
    {
        await MarkSeenAsync(notification.CauseKeys());
        Navigation.NavigateTo(NotificationText.Address(notification, Actor.Roles)!);
    }

    /// <summary>Marks the notification as seen. The link itself opens the page.</summary>
    private async Task OnLinkClickedAsync(Notification notification)
    {
        await MarkSeenAsync(notification.CauseKeys());
        await _dialog!.CloseAsync();
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e) =>
        _ = InvokeAsync(ShowNewAsync);
}
