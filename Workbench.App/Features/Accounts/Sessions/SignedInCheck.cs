using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Workbench.App.Shell.Status;
using Workbench.App.Storage;

namespace Workbench.App.Features.Accounts.Sessions;

/// <summary>
/// Signs a live page out when its person signed out in another tab, was deactivated, given other roles or another password: at
/// once where the news comes by, and by a look every minute behind it.
/// </summary>
public sealed partial class SignedInCheck : RevalidatingServerAuthenticationStateProvider
{
    private readonly SessionLook look;
    private readonly IDisposable subscription;
    private readonly ILogger logger;

    public SignedInCheck(ILoggerFactory loggers, SessionLook look, ChangeFeed feed)
        : base(loggers)
    {
        this.look = look;
        logger = loggers.CreateLogger<SignedInCheck>();
        subscription = feed.Subscribe(changes =>
        {
            if (changes.Any(c => c.Topic == ChangeTopic.Person))
            {
                _ = HearAsync(changes);
            }
        });
    }

    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    /// <returns>Always true: who is signed out hears why, which "false" could not say.</returns>
    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState,
        CancellationToken cancellationToken
    )
    {
        await TryAsync(() => LookAsync(authenticationState, cancellationToken));
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        subscription.Dispose();
        base.Dispose(disposing);
    }

    private Task HearAsync(IReadOnlyCollection<Change> changes) =>
        TryAsync(async () =>
        {
            var state = await GetAuthenticationStateAsync();
            if (
                SessionLook.PersonOf(state.User) is { } id
                && changes.Contains(new(ChangeTopic.Person, id))
            )
            {
                await LookAsync(state, CancellationToken.None);
            }
        });

    private async Task LookAsync(AuthenticationState state, CancellationToken ct)
    {
        if (await look.WhyOverAsync(state.User, ct) is { } why)
        {
            SetAuthenticationState(Task.FromResult(RedirectToSignIn.CreateSignedOutState(why)));
        }
    }

    private async Task TryAsync(Func<Task> looking)
    {
        try
        {
            await looking();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A database that is away for a moment signs nobody out: rights are asked again in every command, and the next look
            // is a minute away.
            LookFailed(logger, e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A page could not look after its person")]
    private static partial void LookFailed(ILogger logger, Exception exception);
}
