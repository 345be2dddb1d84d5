using FluentAssertions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Workbench.App.Features.Accounts.Passwords;
using Workbench.App.Features.Accounts.People;
using Workbench.App.Features.Accounts.People.Activation;
using Workbench.App.Features.Accounts.SignIn;
using Workbench.App.Storage;
using Workbench.Domain;
using Xunit;
using static System.StringComparison;
using static Workbench.Tests.UseCases.Accounts.AccountsTestHost;

namespace Workbench.Tests.UseCases.Accounts;

public sealed class SignInTests : IAsyncLifetime
{
    private const string Wrong = "not the sentence at all";
    private const string Eva = "eva@example.se";
    private static readonly TimeSpan OneMinute = TimeSpan.FromMinutes(1);
    private readonly AccountsTestHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Five_wrong_passwords_make_that_place_wait_half_a_minute()
    {
        var eva = await host.CreateAdministratorAsync();
        await TryWrongAsync(SignInDelay.FreeAttempts);

        (await host.TryAsync(Eva, Password)).Wait.Should().Be(TimeSpan.FromSeconds(30));
        GetValue(await host.Get<PeopleQuery>().RunAsync(eva, TestToken))
            .Should()
            .ContainSingle(p => p.State == PersonState.Locked);
        host.Clock.Advance(TimeSpan.FromSeconds(29));
        (await host.SignInAsync(Eva)).Should().BeNull("half a minute is not over");
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        (await host.SignInAsync(Eva)).Should().NotBeNull();
    }

    [Fact]
    public async Task Wrong_passwords_of_one_place_keep_nobody_else_out()
    {
        await host.CreateAdministratorAsync();
        await TryWrongAsync(SignInDelay.FreeAttempts);

        (await host.TryAsync(Eva, Password)).Person.Should().BeNull();
        (await host.TryAsync(Eva, Password, "198.51.100.7")).Person.Should().NotBeNull();
    }

    [Fact]
    public async Task An_attack_from_many_places_delays_unknown_browsers_alone()
    {
        await host.CreateAdministratorAsync();
        for (var i = 0; i < SignInDelay.FreeAttemptsAnywhere; i++)
        {
            await host.TryAsync(Eva, Wrong, $"198.51.100.{i}");
        }

        (await host.TryAsync(Eva, Password, "203.0.113.9")).Wait.Should().Be(OneMinute);
        (await host.TryAsync(Eva, Password, "203.0.113.9", browser: "known"))
            .Person.Should()
            .NotBeNull();
        host.Clock.Advance(OneMinute);
        (await host.TryAsync(Eva, Password, "203.0.113.9")).Person.Should().NotBeNull();
    }

    [Fact]
    public async Task A_known_browser_waits_for_its_own_wrong_passwords()
    {
        await host.CreateAdministratorAsync();
        for (var i = 0; i < SignInDelay.FreeAttempts; i++)
        {
            await host.TryAsync(Eva, Wrong, browser: "known");
        }

        (await host.TryAsync(Eva, Password, browser: "known")).Person.Should().BeNull();
        (await host.TryAsync(Eva, Password)).Person.Should().NotBeNull();
    }

    [Fact]
    public async Task One_subscriber_with_IPv6_is_one_place()
    {
        await host.CreateAdministratorAsync();
        for (var i = 1; i <= SignInDelay.FreeAttempts; i++)
        {
            await host.TryAsync(Eva, Wrong, $"2001:db8:1:2::{i}");
        }

        (await host.TryAsync(Eva, Password, "2001:db8:1:2::99")).Person.Should().BeNull();
        (await host.TryAsync(Eva, Password, "2001:db8:1:3::1")).Person.Should().NotBeNull();
    }

    [Fact]
    public async Task An_unknown_address_is_answered_like_a_known_one()
    {
        await host.CreateAdministratorAsync();
        var known = new List<TimeSpan>();
        var unknown = new List<TimeSpan>();
        for (var i = 0; i < 8; i++)
        {
            known.Add((await host.TryAsync(Eva, Wrong)).Wait);
            unknown.Add((await host.TryAsync("nobody@example.se", Wrong)).Wait);
        }

        unknown.Should().Equal(known).And.Contain(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_typed_address_is_not_stored_in_clear()
    {
        await host.TryAsync("my secret password", Wrong);

        await using var db = host.CreateDbContext();
        var failures = await db.SignInFailures.AsNoTracking().ToListAsync(TestToken);
        failures.Should().HaveCount(2);
        failures.Should().NotContain(f => f.Account.Contains("secret", OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_correct_fifth_attempt_signs_in_and_resets_the_count()
    {
        await host.CreateAdministratorAsync();
        for (var round = 0; round < 3; round++)
        {
            await TryWrongAsync(SignInDelay.FreeAttempts - 1);
            (await host.SignInAsync(Eva)).Should().NotBeNull();
        }
    }

    [Fact]
    public async Task Concurrent_wrong_attempts_are_counted_like_sequential_ones()
    {
        await host.CreateAdministratorAsync();

        await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Task.Run(() => host.SignInAsync(Eva, Wrong)))
        );

        await using var db = host.CreateDbContext();
        (await db.SignInFailures.AsNoTracking().ToListAsync(TestToken))
            .Should()
            .HaveCount(2)
            .And.OnlyContain(f => f.Count == SignInDelay.FreeAttempts);
    }

    [Fact]
    public async Task A_password_with_few_rounds_is_hashed_again_at_sign_in()
    {
        var eva = await host.CreateAdministratorAsync();
        var old = new PasswordHasher<Person>(
            Options.Create(new PasswordHasherOptions { IterationCount = 1_000 })
        );
        await host.SetPasswordHashAsync(eva.Id, old.HashPassword(null!, Password));

        (await host.SignInAsync(Eva)).Should().NotBeNull();

        var stored = (await host.LoadPersonAsync(eva.Id)).PasswordHash!;
        host.Get<PasswordService>().Verify(stored, Password, out var again).Should().BeTrue();
        again.Should().BeNull("it has enough rounds now");
        (await host.SignInAsync(Eva)).Should().NotBeNull();
    }

    [Fact]
    public async Task Unknown_people_and_empty_passwords_are_refused()
    {
        await host.CreateAdministratorAsync();

        (await host.SignInAsync("nobody@example.se")).Should().BeNull();
        (await host.SignInAsync("")).Should().BeNull();
        (await host.SignInAsync(Eva, "")).Should().BeNull();
        (await host.SignInAsync(Eva, new string('x', 100_000))).Should().BeNull();
    }

    [Fact]
    public async Task A_deactivated_person_cannot_sign_in_until_activated()
    {
        var eva = await host.CreateAdministratorAsync();
        var anna = await host.CreateMemberAsync(eva, "anna@example.se", Roles.Sales);
        var before = await host.LoadPersonAsync(anna.Id);

        GetValue(
            await host.Get<DeactivatePerson>().RunAsync(eva, anna.Id, Guid.NewGuid(), TestToken)
        );
        (await host.SignInAsync("anna@example.se")).Should().BeNull();
        (await host.LoadPersonAsync(anna.Id)).SecurityStamp.Should().NotBe(before.SecurityStamp);

        GetValue(
            await host.Get<ActivatePerson>().RunAsync(eva, anna.Id, Guid.NewGuid(), TestToken)
        );
        (await host.SignInAsync("anna@example.se")).Should().NotBeNull();
        (await host.LoadPersonAsync(anna.Id)).SecurityStamp.Should().NotBe(before.SecurityStamp);
    }

    [Fact]
    public async Task A_reset_invalidates_the_old_password_and_older_links()
    {
        var eva = await host.CreateAdministratorAsync();
        var firstLink = await host.InviteAsync(eva, "anna@example.se", Roles.Sales);
        var secondLink = GetValue(
            await host.Get<ResetPassword>()
                .RunAsync(eva, firstLink.PersonId, Guid.NewGuid(), TestToken)
        );
        var setPassword = host.Get<SetPassword>();
        GetRefusalCode(await setPassword.RunAsync(firstLink, Password, TestToken))
            .Should()
            .Be(RefusalCode.LinkExpired);
        GetValue(await setPassword.RunAsync(secondLink, Password, TestToken));

        var reset = GetValue(
            await host.Get<ResetPassword>()
                .RunAsync(eva, firstLink.PersonId, Guid.NewGuid(), TestToken)
        );

        (await host.SignInAsync("anna@example.se")).Should().BeNull();
        GetValue(await setPassword.RunAsync(reset, "a new good sentence", TestToken));
        (await host.SignInAsync("anna@example.se", "a new good sentence")).Should().NotBeNull();
    }

    [Fact]
    public async Task Resetting_ones_own_password_keeps_it_until_the_new_one_is_set()
    {
        var eva = await host.CreateAdministratorAsync();

        GetValue(await host.Get<ResetPassword>().RunAsync(eva, eva.Id, Guid.NewGuid(), TestToken));

        (await host.SignInAsync(Eva)).Should().NotBeNull();
    }

    private async Task TryWrongAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await host.SignInAsync(Eva, Wrong);
        }
    }
}
