using FluentAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using Workbench.App.Hosting;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Settings;
using Xunit;

namespace Workbench.Tests.Hosting;

/// <summary>
/// Tests that changed settings apply from the next command on, and that wrong settings keep the previous ones.
/// </summary>
public sealed class PolicyReloaderTests
{
    [Fact]
    [Rule("A6")]
    [Rule("A11")]
    [Rule("A12")]
    public async Task A_valid_change_is_applied_and_an_invalid_one_is_not()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection().Build();
        var provider = new SettingsProvider(ServiceSettings.Default, TimeProvider.System);
        using var reload = new PolicyReloader(
            configuration,
            provider,
            NullLogger<PolicyReloader>.Instance
        );
        await reload.StartAsync(default);

        configuration["Agreements:CarryOver"] = "AllHoursIfRefilled";
        configuration["Agreements:UpgradeGrant"] = "Full";
        configuration["Agreements:LateRegistrationDays"] = "10";
        configuration["Queue:MaxStartedTickets"] = "5";
        configuration.Reload();

        var changed = provider.Current;
        changed.MaxStartedTickets.Should().Be(5);
        changed.Policy.CarryOver.Should().Be(CarryOverMode.AllHoursIfRefilled);
        (changed.Policy.UpgradeGrant, changed.Policy.LateRegistrationDays)
            .Should()
            .Be((UpgradeGrantMode.Full, 10));

        configuration["Agreements:LateRegistrationDays"] = "many";
        configuration.Reload();

        provider.Current.Should().BeSameAs(changed);
        await reload.StopAsync(default);
    }
}
