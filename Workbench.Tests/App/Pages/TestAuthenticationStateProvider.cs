using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Workbench.Domain;

namespace Workbench.Tests.Pages;

/// <summary>Provides a signed-in person with the claims of the real cookie; nobody until a test sets one.</summary>
public sealed class TestAuthenticationStateProvider : AuthenticationStateProvider
{
    public Actor? Actor { get; set; }

    public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
        Task.FromResult(new AuthenticationState(Principal()));

    private ClaimsPrincipal Principal() =>
        Actor is { } actor
            ? new(
                new ClaimsIdentity(
                    [
                        new(
                            ClaimTypes.NameIdentifier,
                            actor.Id.ToString(CultureInfo.InvariantCulture)
                        ),
                        new(ClaimTypes.Name, actor.Name),
                        .. Enum.GetValues<Roles>()
                            .Where(r => r != Roles.None && actor.Roles.HasFlag(r))
                            .Select(r => new Claim(ClaimTypes.Role, r.ToString())),
                    ],
                    "test"
                )
            )
            : new(new ClaimsIdentity());
}
