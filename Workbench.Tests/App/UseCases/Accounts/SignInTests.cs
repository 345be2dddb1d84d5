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
    private readonly AccountsTestHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Five_wrong_passwords_lock_for_fifteen_minutes()
    {
        var eva = await host.CreateAdministratorAsync();
        for (var i = 0; i < CheckPassword.MaxAttempts; i++)
        {
            (await host.SignInAsync(Eva, Wrong)).Should().BeNull();
        }

        (await host.SignInAsync(Eva)).Should().BeNull("it is locked");
        GetValue(await host.Get<PeopleQuery>().RunAsync(eva, TestToken))
            .Should()
            .ContainSingle(p => p.State == PersonState.Locked);
        host.Clock.Advance(Person.LockoutDuration - TimeSpan.FromSeconds(1));
        (await host.SignInAsync(Eva)).Should().BeNull("it is locked still");
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        (await host.SignInAsync(Eva)).Should().NotBeNull();
    }

    [Fact]
    public async Task A_correct_fifth_attempt_signs_in_and_resets_the_count()
    {
        await host.CreateAdministratorAsync();
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < CheckPassword.MaxAttempts - 1; i++)
            {
                await host.SignInAsync(Eva, Wrong);
            }

            (await host.SignInAsync(Eva)).Should().NotBeNull();
        }
    }

    [Fact]
    public async Task Concurrent_wrong_attempts_are_counted_like_sequential_ones()
    {
        var eva = await host.CreateAdministratorAsync();

        await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Task.Run(() => host.SignInAsync(Eva, Wrong)))
        );

        var person = await host.LoadPersonAsync(eva.Id);
        person.FailedSignIns.Should().Be(CheckPassword.MaxAttempts);
        person.LockedUntil.Should().NotBeNull();
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
}
