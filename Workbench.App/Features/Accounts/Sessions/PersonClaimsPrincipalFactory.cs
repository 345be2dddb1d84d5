using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Workbench.App.Features.Accounts.People;
using Workbench.App.Storage;

namespace Workbench.App.Features.Accounts.Sessions;

/// <summary>Creates the claims of a person's cookie: id, name, stamp and roles.</summary>
public sealed class PersonClaimsPrincipalFactory(IOptions<IdentityOptions> options)
    : IUserClaimsPrincipalFactory<Person>
{
    public Task<ClaimsPrincipal> CreateAsync(Person user)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme);
        identity.AddClaim(
            new(ClaimTypes.NameIdentifier, user.Id.ToString(CultureInfo.InvariantCulture))
        );
        identity.AddClaim(new(ClaimTypes.Name, user.Name));
        identity.AddClaim(
            new(options.Value.ClaimsIdentity.SecurityStampClaimType, user.SecurityStamp)
        );
        foreach (var role in RoleList.Split(user.Roles))
        {
            identity.AddClaim(new(ClaimTypes.Role, role.ToString()));
        }

        return Task.FromResult(new ClaimsPrincipal(identity));
    }
}
