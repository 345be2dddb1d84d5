using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Workbench.App.Storage;

namespace Workbench.App.Features.Accounts.Sessions;

/// <summary>
/// Validates the cookie once a minute while it is used, so that a copied cookie stops working after sign-out.
/// </summary>
public sealed class CookieValidator(
    IOptions<SecurityStampValidatorOptions> options,
    SignInManager<Person> signIns,
    ILoggerFactory loggers,
    SessionValidator validator
) : SecurityStampValidator<Person>(options, signIns, loggers)
{
    protected override async Task<Person?> VerifySecurityStamp(ClaimsPrincipal? principal) =>
        principal is null
            ? null
            : (await validator.ValidateAsync(principal, CancellationToken.None)).Person;
}
