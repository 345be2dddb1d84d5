using FluentAssertions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Accounts.Setup;
using Workbench.Domain;
using Xunit;
using static Workbench.Tests.UseCases.Accounts.AccountsTestHost;

namespace Workbench.Tests.UseCases.Accounts;

public sealed class InitialSetupTests : IAsyncLifetime
{
    private readonly AccountsTestHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Setup_is_available_until_the_first_administrator_exists()
    {
        var setup = host.Get<InitialSetup>();
        (await setup.IsAvailableAsync(TestToken)).Should().BeTrue();

        await host.CreateAdministratorAsync();

        (await setup.IsAvailableAsync(TestToken)).Should().BeFalse();
        GetRefusalCode(
                await host.Get<CreateFirstAdministrator>()
                    .RunAsync(
                        Actor.Program,
                        new("Mallory", "m@example.se", Password),
                        Guid.NewGuid(),
                        TestToken
                    )
            )
            .Should()
            .Be(RefusalCode.LinkExpired);
    }

    [Fact]
    public void Only_the_secret_of_the_setup_link_is_accepted()
    {
        var setup = host.Get<InitialSetup>();
        var secret = setup.Url.Split('=')[1];

        setup.IsValidToken(secret).Should().BeTrue();
        setup.IsValidToken(secret[..^1]).Should().BeFalse();
        setup.IsValidToken("").Should().BeFalse();
        setup.IsValidToken(null).Should().BeFalse();
        new InitialSetup(
            host.Get<IDbContextFactory<App.Storage.WorkbenchDb>>(),
            new EphemeralDataProtectionProvider()
        )
            .IsValidToken(secret)
            .Should()
            .BeFalse("another system has other keys");
    }

    [Fact]
    public void Each_node_accepts_the_link_that_another_one_wrote()
    {
        InitialSetup Node() =>
            new(
                host.Get<IDbContextFactory<App.Storage.WorkbenchDb>>(),
                host.Get<IDataProtectionProvider>()
            );
        var (first, second) = (Node(), Node());

        second.IsValidToken(first.Url.Split('=')[1]).Should().BeTrue();
        first.IsValidToken(second.Url.Split('=')[1]).Should().BeTrue();
    }

    [Fact]
    public void A_link_that_has_expired_is_refused()
    {
        var setup = host.Get<InitialSetup>();
        var protector = host.Get<IDataProtectionProvider>()
            .CreateProtector("InitialSetup")
            .ToTimeLimitedDataProtector();

        setup.IsValidToken(protector.Protect("setup", TimeSpan.FromMinutes(1))).Should().BeTrue();
        setup.IsValidToken(protector.Protect("setup", TimeSpan.FromMinutes(-1))).Should().BeFalse();
    }

    [Fact]
    public async Task Of_many_concurrent_setups_one_succeeds()
    {
        var all = await Task.WhenAll(
            Enumerable
                .Range(0, 5)
                .Select(i =>
                    Task.Run(() =>
                        host.Get<CreateFirstAdministrator>()
                            .RunAsync(
                                Actor.Program,
                                new($"Person {i}", $"p{i}@example.se", Password),
                                Guid.NewGuid(),
                                TestToken
                            )
                    )
                )
        );

        all.Count(o => o.Refusal is null).Should().Be(1);
    }

    [Fact]
    public async Task A_signed_in_person_and_a_short_password_are_refused()
    {
        var make = host.Get<CreateFirstAdministrator>();
        var input = new FirstAdministratorInput("Eva", "eva@example.se", Password);

        GetRefusalCode(
                await make.RunAsync(
                    new(7, "X", Roles.Administrator),
                    input,
                    Guid.NewGuid(),
                    TestToken
                )
            )
            .Should()
            .Be(RefusalCode.NotAllowed);
        GetRefusalCode(
                await make.RunAsync(
                    Actor.Program,
                    input with
                    {
                        Password = "too short",
                    },
                    Guid.NewGuid(),
                    TestToken
                )
            )
            .Should()
            .Be(RefusalCode.PasswordTooShort);
        (await host.Get<InitialSetup>().IsAvailableAsync(TestToken)).Should().BeTrue();
    }
}
