using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Workbench.Domain;

namespace Workbench.App.Live;

/// <summary>Who a page belongs to, as the cookie says; what they may do is checked again where it is done.</summary>
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
