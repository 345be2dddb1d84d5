using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workbench.Domain.Settings;

namespace Workbench.App.Storage.Mappings;

/// <summary>
/// Maps changes of settings. The number is the key and counts without gaps: two changes at once collide, and a change is visible only
/// after all that have lower numbers. So the highest number says whether a node knows all of them.
/// </summary>
public sealed class SettingsMapping : IEntityTypeConfiguration<SettingChange>
{
    public void Configure(EntityTypeBuilder<SettingChange> builder)
    {
        builder.HasKey(c => c.No);
        builder.Property(c => c.No).ValueGeneratedNever();
        builder.Property(c => c.FromValue).HasMaxLength(SettingChange.MaxValueLength);
        builder.Property(c => c.ToValue).HasMaxLength(SettingChange.MaxValueLength);
        builder.HasIndex(c => new
        {
            c.Key,
            c.ValidFrom,
            c.No,
        });
    }
}
