using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MudBlazor;
using Workbench.App.Commands;
using Workbench.App.Features.Accounts.Sessions;
using Workbench.App.Live;
using Workbench.App.Settings;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.Own;

/// <summary>Shows a person where they are signed in, and signs them out there.</summary>
public partial class AccountPage
{
    private IReadOnlyList<OwnSession> _sessions = [];
    private Guid? _current;

    [CascadingParameter]
    public required Task<AuthenticationState> State { get; set; }

    [Inject]
    public required OwnSessionsQuery Query { get; init; }

    [Inject]
    public required EndSession EndSession { get; init; }

    [Inject]
    public required EndOtherSessions EndOtherSessions { get; init; }

    [Inject]
    public required WorkbenchSettings Settings { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    protected override bool IsAffectedBy(Change change) =>
        change.Topic == ChangeTopic.Person && change.EntityId == Actor.Id;

    protected override async Task ReadAsync(CancellationToken ct)
    {
        _current = SessionId.FromPrincipal((await State).User);
        _sessions = (await Query.RunAsync(Actor, _current, ct)).Match(s => s, _ => []);
    }

    private static string BrowserText(OwnSession session) =>
        session.Browser.Length > 0 ? session.Browser : AccountsTexts.Sessions_UnknownBrowser;

    private async Task EndAsync(OwnSession session) =>
        Report(
            await EndSession.RunAsync(Actor, session.Id, CancellationToken.None),
            AccountsTexts.Sessions_Ended
        );

    private async Task EndOthersAsync()
    {
        if (_current is { } current)
        {
            Report(
                await EndOtherSessions.RunAsync(Actor, current, CancellationToken.None),
                AccountsTexts.Sessions_OthersEnded
            );
        }
    }

    private void Report(Outcome<Unit> outcome, string done) =>
        Snackbar.Add(
            outcome.ErrorText() ?? done,
            outcome.Refusal is null ? Severity.Success : Severity.Error
        );
}
