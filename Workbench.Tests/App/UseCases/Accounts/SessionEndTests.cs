using System.Net;
using System.Security.Claims;
using FluentAssertions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Workbench.App.Commands;
using Workbench.App.Features.Accounts.Own;
using Workbench.App.Features.Accounts.People.Activation;
using Workbench.App.Features.Accounts.People.EditRoles;
using Workbench.App.Features.Accounts.Sessions;
using Workbench.App.Features.Accounts.SignIn;
using Workbench.App.Live;
using Workbench.App.Settings;
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
    private static readonly int IdleMinutes = SignInSettings.Default.IdleMinutes;
    private static readonly int SessionHours = SignInSettings.Default.SessionHours;
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

    [Fact]
    public async Task A_session_ends_when_nobody_types_or_clicks()
    {
        var session = await SignInAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(IdleMinutes - 1));
        (await GetSignOutReasonAsync(session)).Should().BeNull();
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        (await GetSignOutReasonAsync(session)).Should().Be(SignOutReason.Idle);
    }

    [Fact]
    public async Task Work_keeps_a_session_open_until_it_is_too_old()
    {
        var session = await SignInAsync();
        var step = TimeSpan.FromMinutes(IdleMinutes - 1);
        for (var worked = step; worked < TimeSpan.FromHours(SessionHours); worked += step)
        {
            host.Clock.Advance(step);
            host.Get<SessionActivity>().Report(SessionId.FromPrincipal(session)!.Value.ToString());
            (await GetSignOutReasonAsync(session)).Should().BeNull();
        }

        host.Clock.Advance(step);
        (await GetSignOutReasonAsync(session)).Should().Be(SignOutReason.SessionTooOld);
    }

    [Fact]
    public async Task Stored_activity_counts_on_every_node()
    {
        var session = await SignInAsync();
        var id = SessionId.FromPrincipal(session)!.Value.ToString();
        host.Clock.Advance(TimeSpan.FromMinutes(IdleMinutes - 1));
        var activity = host.Get<SessionActivity>();
        activity.Report(id);
        var unsaved = activity.Unsaved();
        GetValue(
            await host.Get<RecordSessionActivity>().RunAsync(Actor.Program, unsaved, TestToken)
        );
        activity.Forget(unsaved);
        host.Clock.Advance(TimeSpan.FromMinutes(IdleMinutes - 1));

        (await GetSignOutReasonAsync(session)).Should().BeNull();
        activity.Unsaved().Should().BeEmpty();
    }

    [Fact]
    public async Task A_cookie_without_a_session_is_refused()
    {
        var forged = await CreatePrincipalAsync(Guid.NewGuid());

        (await GetSignOutReasonAsync(forged)).Should().Be(SignOutReason.SignedOut);
    }

    [Fact]
    public async Task A_session_of_somebody_else_cannot_be_ended_nor_used()
    {
        var session = await SignInAsync();
        var id = SessionId.FromPrincipal(session)!.Value;

        GetRefusalCode(await host.Get<EndSession>().RunAsync(eva, id, TestToken))
            .Should()
            .Be(RefusalCode.NotFound);
        (await GetSignOutReasonAsync(session)).Should().BeNull();
    }

    [Fact]
    public async Task Own_sessions_are_listed_and_all_others_ended()
    {
        var here = await SignInAsync();
        var elsewhere = await SignInAsync();
        var id = SessionId.FromPrincipal(here)!.Value;
        var query = host.Get<OwnSessionsQuery>();
        GetValue(await query.RunAsync(anna, id, TestToken))
            .Should()
            .HaveCount(2)
            .And.Contain(s => s.IsCurrent && s.Browser == "Firefox, Windows");
        GetValue(await query.RunAsync(eva, current: null, TestToken)).Should().BeEmpty();

        GetValue(await host.Get<EndOtherSessions>().RunAsync(anna, id, TestToken));

        GetValue(await query.RunAsync(anna, id, TestToken)).Should().ContainSingle();
        (await GetSignOutReasonAsync(here)).Should().BeNull();
        (await GetSignOutReasonAsync(elsewhere)).Should().Be(SignOutReason.SignedOut);
    }

    [Fact]
    public async Task A_changed_password_ends_every_other_session()
    {
        var elsewhere = await SignInAsync();

        GetValue(await ChangeAsync(AccountsTestHost.Password, "three coffees and a bun"));

        (await GetSignOutReasonAsync(elsewhere)).Should().Be(SignOutReason.AccountChanged);
        (await host.SignInAsync("anna@example.se", "three coffees and a bun")).Should().NotBeNull();
    }

    [Theory]
    [InlineData(
        "not the sentence at all",
        "three coffees and a bun",
        RefusalCode.CurrentPasswordWrong
    )]
    [InlineData(AccountsTestHost.Password, "short", RefusalCode.PasswordTooShort)]
    [InlineData(AccountsTestHost.Password, "annaannaanna", RefusalCode.PasswordEasyToGuess)]
    public async Task A_password_is_not_changed(string current, string changed, RefusalCode code)
    {
        var session = await SignInAsync();

        GetRefusalCode(await ChangeAsync(current, changed)).Should().Be(code);

        (await GetSignOutReasonAsync(session)).Should().BeNull();
        (await host.SignInAsync("anna@example.se")).Should().NotBeNull();
    }

    [Fact]
    public async Task The_current_password_cannot_be_guessed_at_an_open_screen()
    {
        for (var i = 0; i < SignInDelay.FreeAttempts; i++)
        {
            await ChangeAsync("not the sentence at all", "three coffees and a bun");
        }

        GetRefusalCode(await ChangeAsync(AccountsTestHost.Password, "three coffees and a bun"))
            .Should()
            .Be(RefusalCode.TooManyWrongPasswords);
    }

    private Task<Outcome<Unit>> ChangeAsync(string current, string changed) =>
        host.Get<ChangePassword>()
            .RunAsync(anna, new(current, IPAddress.Loopback, _ => null), changed, TestToken);

    private async Task<ClaimsPrincipal> SignInAsync()
    {
        var session = Guid.NewGuid();
        GetValue(
            await host.Get<StartSession>()
                .RunAsync(anna, new("192.0.2.1", "Firefox, Windows"), session, TestToken)
        );
        return await CreatePrincipalAsync(session);
    }

    private async Task<ClaimsPrincipal> CreatePrincipalAsync(Guid session)
    {
        var user = await new PersonClaimsPrincipalFactory(Identity).CreateAsync(
            await host.LoadPersonAsync(anna.Id)
        );
        ((ClaimsIdentity)user.Identity!).AddClaim(SessionId.CreateClaim(session));
        return user;
    }

    private Task<SignOutReason?> GetSignOutReasonAsync(ClaimsPrincipal session) =>
        host.Get<SessionValidator>().FindSignOutReasonAsync(session, TestToken);
}
