using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Workbench.App.Storage;

namespace Workbench.App.Features.Accounts;

/// <summary>
/// Signs a live page out when its person was deactivated, given other roles or another password: at once where the news
/// comes by, and by a look every minute behind it.
/// </summary>
public sealed partial class SignedInCheck : RevalidatingServerAuthenticationStateProvider
{
    private readonly IDbContextFactory<WorkbenchDb> contexts;
    private readonly string stampClaim;
    private readonly IDisposable subscription;
    private readonly ILogger logger;

    public SignedInCheck(
        ILoggerFactory loggers,
        IDbContextFactory<WorkbenchDb> contexts,
        IOptions<IdentityOptions> options,
        ChangeFeed feed
    )
        : base(loggers)
    {
        this.contexts = contexts;
        logger = loggers.CreateLogger<SignedInCheck>();
        stampClaim = options.Value.ClaimsIdentity.SecurityStampClaimType;
        subscription = feed.Subscribe(changes =>
        {
            if (changes.Any(c => c.Topic == ChangeTopic.Person))
            {
                _ = LookAsync(changes);
            }
        });
    }

    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState,
        CancellationToken cancellationToken
    )
    {
        var user = authenticationState.User;
        if (IdOf(user) is not { } id)
        {
            return false;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var stamp = await db
            .People.AsNoTracking()
            .Where(p => p.Id == id && p.IsActive)
            .Select(p => p.SecurityStamp)
            .SingleOrDefaultAsync(cancellationToken);
        return stamp is not null
            && string.Equals(stamp, user.FindFirstValue(stampClaim), StringComparison.Ordinal);
    }

    protected override void Dispose(bool disposing)
    {
        subscription.Dispose();
        base.Dispose(disposing);
    }

    private async Task LookAsync(IReadOnlyCollection<Change> changes)
    {
        try
        {
            var state = await GetAuthenticationStateAsync();
            if (
                IdOf(state.User) is { } id
                && changes.Contains(new(ChangeTopic.Person, id))
                && !await ValidateAuthenticationStateAsync(state, CancellationToken.None)
            )
            {
                SetAuthenticationState(
                    Task.FromResult(new AuthenticationState(new(new ClaimsIdentity())))
                );
            }
        }
        catch (Exception e)
        {
            // The look every minute stands behind this one.
            LookFailed(logger, e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A page could not look after its person")]
    private static partial void LookFailed(ILogger logger, Exception exception);

    private static int? IdOf(ClaimsPrincipal user) =>
        int.TryParse(
            user.FindFirstValue(ClaimTypes.NameIdentifier),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var id
        )
            ? id
            : null;
}
