using System.Security.Claims;
using FluentAssertions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Workbench.App.Commands;
using Workbench.App.Features.Accounts.People.Activation;
using Workbench.App.Features.Accounts.People.EditRoles;
using Workbench.App.Features.Accounts.Sessions;
using Workbench.App.Live;
using Workbench.App.Shell.Status;
using Workbench.App.Storage;
using Workbench.Domain;
using Xunit;
using static Workbench.Tests.UseCases.Accounts.AccountsTestHost;

namespace Workbench.Tests.UseCases.Accounts;

/// <summary>Tests what ends a session and what its open pages say then.</summary>
public sealed class SessionEndTests : IAsyncLifetime
{
    private static readonly IOptions<IdentityOptions> Identity = Options.Create(
        new IdentityOptions()
    );
    private readonly AccountsTestHost host = new();
    private Actor eva = null!;
    private Actor anna = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        eva = await host.CreateAdministratorAsync();
        anna = await host.CreateMemberAsync(eva, "anna@example.se", Roles.Technician);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Signing_out_ends_only_that_session()
    {
        var (session, otherSession) = (await SignInAsync(), await SignInAsync());
        (await GetSignOutReasonAsync(session)).Should().BeNull();
        var published = new List<Change>();
        using var subscription = host.Get<ChangeFeed>().Subscribe(published.AddRange);

        GetValue(
            await host.Get<EndSession>()
                .RunAsync(anna, SessionId.FromPrincipal(session)!.Value, TestToken)
        );

        (await GetSignOutReasonAsync(session)).Should().Be(SignOutReason.SignedOut);
        (await GetSignOutReasonAsync(otherSession)).Should().BeNull();
        published.Should().Equal(new Change(ChangeTopic.Person, anna.Id));
    }

    [Fact]
    public async Task Losing_roles_or_the_account_ends_every_session()
    {
        var session = await SignInAsync();

        GetValue(
            await host.Get<ChangeRoles>()
                .RunAsync(eva, anna.Id, Roles.Sales, Guid.NewGuid(), TestToken)
        );
        (await GetSignOutReasonAsync(session)).Should().Be(SignOutReason.AccountChanged);

        GetValue(
            await host.Get<DeactivatePerson>().RunAsync(eva, anna.Id, Guid.NewGuid(), TestToken)
        );
        (await GetSignOutReasonAsync(session)).Should().Be(SignOutReason.Inactive);
    }

    [Fact]
    public async Task A_renewed_cookie_belongs_to_the_same_session()
    {
        var before = await SignInAsync();
        var after = await new PersonClaimsPrincipalFactory(Identity).CreateAsync(
            await host.LoadPersonAsync(anna.Id)
        );

        SessionId.CopyClaim(before, after);

        SessionId.FromPrincipal(after).Should().Be(SessionId.FromPrincipal(before)).And.NotBeNull();
    }

    private async Task<ClaimsPrincipal> SignInAsync()
    {
        var user = await new PersonClaimsPrincipalFactory(Identity).CreateAsync(
            await host.LoadPersonAsync(anna.Id)
        );
        ((ClaimsIdentity)user.Identity!).AddClaim(SessionId.CreateClaim());
        return user;
    }

    private Task<SignOutReason?> GetSignOutReasonAsync(ClaimsPrincipal session) =>
        new SessionValidator(
            host.Get<IDbContextFactory<WorkbenchDb>>(),
            Identity
        ).FindSignOutReasonAsync(session, TestToken);
}
