using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Workbench.Domain;

namespace Workbench.App.Live;

/// <summary>
/// Returns the signed-in person of a page from the authentication cookie. Commands and queries check the roles again.
/// </summary>
public sealed class CurrentPerson(AuthenticationStateProvider state)
{
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public async Task<Actor> GetAsync() =>
        FromPrincipal((await state.GetAuthenticationStateAsync()).User);

    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public static Actor FromPrincipal(ClaimsPrincipal user) =>
        int.TryParse(
            user.FindFirstValue(ClaimTypes.NameIdentifier),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var id
        )
            ? new(
                id,
                user.FindFirstValue(ClaimTypes.Name) ?? "",
                user.FindAll(ClaimTypes.Role)
                    .Aggregate(Roles.None, (all, role) => all | Enum.Parse<Roles>(role.Value))
            )
            : throw new InvalidOperationException("Nobody is signed in.");
}
