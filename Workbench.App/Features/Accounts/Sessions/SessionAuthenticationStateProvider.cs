using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Workbench.App.Commands;
using Workbench.App.Live;
using Workbench.App.Shell.Status;
using Workbench.App.Storage;

namespace Workbench.App.Features.Accounts.Sessions;

/// <summary>
/// Signs a live page out when its person signs out in another tab, is deactivated, or gets other roles or another password.
/// Reacts to published changes at once and also checks every minute.
/// </summary>
public sealed partial class SessionAuthenticationStateProvider
    : RevalidatingServerAuthenticationStateProvider
{
    private readonly SessionValidator validator;
    private readonly IDisposable subscription;
    private readonly ILogger logger;

    public SessionAuthenticationStateProvider(
        ILoggerFactory loggers,
        SessionValidator look,
        ChangeFeed feed
    )
        : base(loggers)
    {
        this.validator = look;
        logger = loggers.CreateLogger<SessionAuthenticationStateProvider>();
        subscription = feed.Subscribe(changes =>
        {
            if (changes.Any(c => c.Topic == ChangeTopic.Person))
            {
                _ = OnPersonChangedAsync(changes);
            }
        });
    }

    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    /// <returns>Always true: a signed-out person is told the reason, which "false" could not carry.</returns>
    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState,
        CancellationToken cancellationToken
    )
    {
        await RunSafelyAsync(() => RevalidateAsync(authenticationState, cancellationToken));
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        subscription.Dispose();
        base.Dispose(disposing);
    }

    private Task OnPersonChangedAsync(IReadOnlyCollection<Change> changes) =>
        RunSafelyAsync(async () =>
        {
            var state = await GetAuthenticationStateAsync();
            if (
                SessionValidator.PersonIdOf(state.User) is { } id
                && changes.Contains(new(ChangeTopic.Person, id))
            )
            {
                await RevalidateAsync(state, CancellationToken.None);
            }
        });

    private async Task RevalidateAsync(AuthenticationState state, CancellationToken ct)
    {
        if (await validator.FindSignOutReasonAsync(state.User, ct) is { } reason)
        {
            SetAuthenticationState(Task.FromResult(RedirectToSignIn.CreateSignedOutState(reason)));
        }
    }

    private async Task RunSafelyAsync(Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A database that is unavailable for a moment signs nobody out: every command checks the rights again, and the next
            // check follows in a minute.
            LogRevalidationFailed(logger, e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A page could not look after its person")]
    private static partial void LogRevalidationFailed(ILogger logger, Exception exception);
}
