using FluentAssertions;
using Workbench.App.Features.Accounts.Passwords;
using Workbench.App.Features.Accounts.People;
using Workbench.App.Features.Accounts.People.Activation;
using Workbench.App.Features.Accounts.SignIn;
using Workbench.App.Storage;
using Workbench.Domain;
using Xunit;
using static Workbench.Tests.UseCases.Accounts.AccountsTestHost;

namespace Workbench.Tests.UseCases.Accounts;

public sealed class SignInTests : IAsyncLifetime
{
    private const string Wrong = "not the sentence at all";
    private const string Eva = "eva@example.se";
    private readonly AccountsTestHost house = new();

    public ValueTask InitializeAsync() => house.InitializeAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task Five_wrong_passwords_lock_for_fifteen_minutes()
    {
        var eva = await house.CreateAdministratorAsync();
        for (var i = 0; i < CheckPassword.MaxAttempts; i++)
        {
            (await house.SignInAsync(Eva, Wrong)).Should().BeNull();
        }

        (await house.SignInAsync(Eva)).Should().BeNull("it is locked");
        GetValue(await house.Get<PeopleQuery>().RunAsync(eva, TestToken))
            .Should()
            .ContainSingle(p => p.State == PersonState.Locked);
        house.Clock.Advance(CheckPassword.LockoutDuration - TimeSpan.FromSeconds(1));
        (await house.SignInAsync(Eva)).Should().BeNull("it is locked still");
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        (await house.SignInAsync(Eva)).Should().NotBeNull();
    }

    [Fact]
    public async Task A_correct_fifth_attempt_signs_in_and_resets_the_count()
    {
        await house.CreateAdministratorAsync();
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < CheckPassword.MaxAttempts - 1; i++)
            {
                await house.SignInAsync(Eva, Wrong);
            }

            (await house.SignInAsync(Eva)).Should().NotBeNull();
        }
    }

    [Fact]
    public async Task Concurrent_wrong_attempts_are_counted_like_sequential_ones()
    {
        var eva = await house.CreateAdministratorAsync();

        await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Task.Run(() => house.SignInAsync(Eva, Wrong)))
        );

        var person = await house.LoadPersonAsync(eva.Id);
        person.FailedSignIns.Should().Be(CheckPassword.MaxAttempts);
        person.LockedUntil.Should().NotBeNull();
    }

    [Fact]
    public async Task Unknown_people_and_empty_passwords_are_refused()
    {
        await house.CreateAdministratorAsync();

        (await house.SignInAsync("nobody@example.se")).Should().BeNull();
        (await house.SignInAsync("")).Should().BeNull();
        (await house.SignInAsync(Eva, "")).Should().BeNull();
        (await house.SignInAsync(Eva, new string('x', 100_000))).Should().BeNull();
    }

    [Fact]
    public async Task A_deactivated_person_cannot_sign_in_until_activated()
    {
        var eva = await house.CreateAdministratorAsync();
        var anna = await house.CreateMemberAsync(eva, "anna@example.se", Roles.Sales);
        var before = await house.LoadPersonAsync(anna.Id);

        GetValue(
            await house.Get<DeactivatePerson>().RunAsync(eva, anna.Id, Guid.NewGuid(), TestToken)
        );
        (await house.SignInAsync("anna@example.se")).Should().BeNull();
        (await house.LoadPersonAsync(anna.Id)).SecurityStamp.Should().NotBe(before.SecurityStamp);

        GetValue(
            await house.Get<ActivatePerson>().RunAsync(eva, anna.Id, Guid.NewGuid(), TestToken)
        );
        (await house.SignInAsync("anna@example.se")).Should().NotBeNull();
        (await house.LoadPersonAsync(anna.Id)).SecurityStamp.Should().NotBe(before.SecurityStamp);
    }

    [Fact]
    public async Task A_reset_invalidates_the_old_password_and_older_links()
    {
        var eva = await house.CreateAdministratorAsync();
        var old = await house.InviteAsync(eva, "anna@example.se", Roles.Sales);
        var fresh = GetValue(
            await house.Get<ResetPassword>().RunAsync(eva, old.PersonId, Guid.NewGuid(), TestToken)
        );
        var set = house.Get<SetPassword>();
        GetRefusalCode(await set.RunAsync(old, Password, TestToken))
            .Should()
            .Be(RefusalCode.LinkExpired);
        GetValue(await set.RunAsync(fresh, Password, TestToken));

        var reset = GetValue(
            await house.Get<ResetPassword>().RunAsync(eva, old.PersonId, Guid.NewGuid(), TestToken)
        );

        (await house.SignInAsync("anna@example.se")).Should().BeNull();
        GetValue(await set.RunAsync(reset, "a new good sentence", TestToken));
        (await house.SignInAsync("anna@example.se", "a new good sentence")).Should().NotBeNull();
    }

    [Fact]
    public async Task Resetting_ones_own_password_keeps_it_until_the_new_one_is_set()
    {
        var eva = await house.CreateAdministratorAsync();

        GetValue(await house.Get<ResetPassword>().RunAsync(eva, eva.Id, Guid.NewGuid(), TestToken));

        (await house.SignInAsync(Eva)).Should().NotBeNull();
    }
}
