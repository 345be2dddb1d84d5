using Microsoft.AspNetCore.Identity;
using Workbench.App.Features.Accounts.SignIn;
using Workbench.App.Live;
using Workbench.App.Shell.Status;
using Workbench.App.Storage;

namespace Workbench.App.Features.Accounts.Sessions;

/// <summary>Signs a person in at the browser that sent the request, once it is proved who they are.</summary>
public sealed class BrowserSignIn(
    SignInManager<Person> signIns,
    SessionValidator validator,
    StartSession startSession,
    EndSession endSession,
    KnownBrowsers knownBrowsers
)
{
    /// <summary>
    /// Other tabs of the browser may be open. Tabs of another person are signed out; tabs of the same person continue in the
    /// one session.
    /// </summary>
    public async Task SignInAsync(HttpContext context, Person person)
    {
        var before = context.User;
        var ct = context.RequestAborted;
        var continued =
            before.Identity?.IsAuthenticated == true
            && CurrentPerson.FromPrincipal(before).Id == person.Id
            && await validator.FindSignOutReasonAsync(before, ct)
                is null
                    or SignOutReason.AccountChanged
                ? SessionId.FromPrincipal(before)
                : null;
        if (continued is null)
        {
            await endSession.EndForAsync(before);
        }

        var session = continued ?? Guid.NewGuid();
        if (continued is null)
        {
            await startSession.RunAsync(
                person.ToActor(),
                BrowserPlace.FromRequest(context),
                session,
                ct
            );
        }

        await signIns.SignInWithClaimsAsync(
            person,
            isPersistent: false,
            [SessionId.CreateClaim(session)]
        );
        knownBrowsers.Remember(context, person.Id);
    }
}
