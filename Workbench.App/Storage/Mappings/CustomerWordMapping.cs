using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workbench.App.Storage.Rows;
using Workbench.App.Storage.SearchIndex;
using Workbench.Domain.Agreements;

namespace Workbench.App.Storage.Mappings;

/// <summary>
/// Maps the words of the customer search. One index reads the words with a given beginning in order; the other checks a
/// customer for a further word. PostgreSQL compares bytes, as SQLite does (see PostgreSqlWorkbenchDb).
/// </summary>
public sealed class CustomerWordMapping : IEntityTypeConfiguration<CustomerWordRow>
{
    public void Configure(EntityTypeBuilder<CustomerWordRow> builder)
    {
        builder.HasKey(w => new
        {
            w.Word,
            w.SortName,
            w.CustomerId,
        });
        builder.Property(w => w.Word).HasMaxLength(SearchWords.MaxLength);
        builder.Property(w => w.SortName).HasMaxLength(SearchWords.SortKeyLength);
        builder.HasIndex(w => new { w.CustomerId, w.Word });
        builder
            .HasOne<Customer>()
            .WithMany()
            .HasForeignKey(w => w.CustomerId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
