using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using MudBlazor;
using Workbench.App.Shell;
using Workbench.App.Shell.Parts;
using Workbench.App.Storage;
using Workbench.Domain.Notices;

namespace Workbench.App.Features.Notices;

/// <summary>
/// On every page: what one should know, how much of it is new, and the way to its place. What comes is told in passing, by
/// the window that is being looked at; being at its place is seeing it.
/// </summary>
public sealed partial class Bell
{
    private readonly NoticeNews _news = new();
    private NotificationList _list = NotificationList.Empty;
    private DotNetObjectReference<Bell>? _self;
    private IJSObjectReference? _module;
    private ModalDialog? _dialog;

    [Inject]
    public required NoticesQuery Query { get; init; }

    [Inject]
    public required TellNotices Tell { get; init; }

    [Inject]
    public required SeeNotices See { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    /// <summary>A timer is forgotten, a deadline close and a night over without any change.</summary>
    protected override TimeSpan? RefreshInterval => TimeSpan.FromMinutes(2);

    private string Label =>
        _list.UnseenCount > 0 ? Formats.Text(Texts.Notice_TitleNew, _list.UnseenCount) : Texts.Notice_Title;

    /// <summary>This window is being looked at again: what it left to others may still be untold.</summary>
    [JSInvokable]
    public Task Looked() => TellAsync();

    protected override void OnInitialized() => Navigation.LocationChanged += OnMoved;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _self = DotNetObjectReference.Create(this);
        var module = await Js.InvokeAsync<IJSObjectReference>(
            "import",
            DisposalToken,
            $"./{Assets["looks.js"]}"
        );
        await module.InvokeVoidAsync("start", DisposalToken, _self);
        _module = module;
        await Looked();
    }

    protected override bool IsAffectedBy(Change change) => _news.Hear(change, Actor.Id);

    protected override async Task ReadAsync(CancellationToken ct)
    {
        var only = _news.Take();
        try
        {
            if (
                only is not null
                && !_list.Notifications.Any(n => only.Contains(n.Notification.Number))
                && !await Query.ConcernAsync(Actor, only, ct)
            )
            {
                return;
            }

            _list = await Query.RunAsync(Actor, ct);
        }
        catch (AccessDeniedException)
        {
            _list = NotificationList.Empty;
        }

        await TellAsync();
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        Navigation.LocationChanged -= OnMoved;
        await _module.InvokeAndDisposeAsync("stop");
        _self?.Dispose();
    }

    private async Task TellAsync()
    {
        if (
            _module is null
            || (_list.ToSend.Count == 0 && Here().Count == 0)
            || await HiddenAsync(_module)
        )
        {
            return;
        }

        if (_list.ToSend.Count > 0)
        {
            var told = await Tell.RunAsync(Actor, Guid.NewGuid(), CancellationToken.None);
            Say(told.Match(t => t.Notices, _ => []));
        }

        await SeeAsync(Here());
    }

    /// <summary>A window that can't be asked is not being looked at: its connection is lost or going.</summary>
    private static async Task<bool> HiddenAsync(IJSObjectReference module)
    {
        try
        {
            return await module.InvokeAsync<bool>("hidden");
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

    private void Say(IReadOnlyList<Notification> notices)
    {
        if (notices.Count == 0)
        {
            return;
        }

        Snackbar.Add(
            NoticeSaid.Together(notices, Clock.UtcNow),
            Severity.Info,
            toast =>
            {
                toast.Action = notices.Count == 1 ? Texts.Notice_Go : Texts.Notice_Show;
                toast.OnClick = _ => notices.Count == 1 ? GoAsync(notices[0]) : OpenAsync();
                toast.VisibleStateDuration = 8_000;
            }
        );
    }

    /// <summary>Keys of what is not seen, and whose place is the page that is open.</summary>
    private IReadOnlyList<string> Here()
    {
        var path = Navigation.ToBaseRelativePath(Navigation.Uri).Split('?', '#')[0];
        return
        [
            .. _list
                .Notifications.Where(n => !n.IsSeen)
                .Select(n => n.Notification)
                .Where(n => string.Equals(NoticeSaid.Place(n), path, StringComparison.Ordinal))
                .Select(n => n.Key),
        ];
    }

    private async Task SeeAsync(IReadOnlyList<string> keys)
    {
        if (keys.Count > 0)
        {
            await See.RunAsync(Actor, keys, Guid.NewGuid(), CancellationToken.None);
        }
    }

    private Task SeeAllAsync() =>
        SeeAsync([.. _list.Notifications.Where(n => !n.IsSeen).Select(n => n.Notification.Key)]);

    private async Task OpenAsync() => await _dialog!.OpenAsync();

    private async Task GoAsync(Notification notification)
    {
        await SeeAsync([notification.Key]);
        Navigation.NavigateTo(NoticeSaid.Place(notification));
    }

    /// <summary>The link itself leads there.</summary>
    private async Task GoneToAsync(Notification notification)
    {
        await SeeAsync([notification.Key]);
        await _dialog!.CloseAsync();
    }

    private void OnMoved(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(TellAsync);
}
