using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Workbench.App.Storage.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class ChangeTransaction : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<ulong>(
                name: "Transaction",
                table: "Changes",
                type: "xid8",
                nullable: false,
                defaultValueSql: "pg_current_xact_id()"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Changes_Transaction",
                table: "Changes",
                column: "Transaction"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Changes_Transaction", table: "Changes");

            migrationBuilder.DropColumn(name: "Transaction", table: "Changes");
        }
    }
}
